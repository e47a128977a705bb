CREATE TABLE "filter_member" (
	"platform" text NOT NULL,
	"key" text NOT NULL,
	"added_in" bigint NOT NULL,
	"removed_in" bigint,
	CONSTRAINT "filter_member_platform_key_pk" PRIMARY KEY("platform","key")
);
--> statement-breakpoint
ALTER TABLE "filter_member" ADD CONSTRAINT "filter_member_platform_filter_platform_fk" FOREIGN KEY ("platform") REFERENCES "public"."filter"("platform") ON DELETE cascade ON UPDATE no action;