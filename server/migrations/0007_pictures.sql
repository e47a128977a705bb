CREATE TABLE "picture_use" (
	"creator_id" text NOT NULL,
	"post" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "picture_use_creator_id_post_hash_pk" PRIMARY KEY("creator_id","post","hash")
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"creator_id" text NOT NULL,
	"hash" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"side" integer NOT NULL,
	"file" text NOT NULL,
	"kept_at" bigint NOT NULL,
	CONSTRAINT "picture_creator_id_hash_pk" PRIMARY KEY("creator_id","hash")
);
--> statement-breakpoint
ALTER TABLE "picture_use" ADD CONSTRAINT "picture_use_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "picture_use_hash" ON "picture_use" USING btree ("creator_id","hash");--> statement-breakpoint
CREATE INDEX "picture_hash" ON "picture" USING btree ("hash");