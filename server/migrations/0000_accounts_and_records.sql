CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"ver" bigint DEFAULT 0 NOT NULL,
	"epoch" bigint NOT NULL,
	"records" integer DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "creation" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"account_id" text NOT NULL,
	"device_id" text NOT NULL,
	"salt" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device" (
	"account_id" text NOT NULL,
	"id" text NOT NULL,
	"token_hash" text NOT NULL,
	"seen" bigint NOT NULL,
	CONSTRAINT "device_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "rec" (
	"account_id" text NOT NULL,
	"id" text NOT NULL,
	"ver" bigint NOT NULL,
	"cells" text NOT NULL,
	"bytes" integer NOT NULL,
	"dead" boolean NOT NULL,
	CONSTRAINT "rec_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "rec_account_id_ver" UNIQUE("account_id","ver")
);
--> statement-breakpoint
ALTER TABLE "device" ADD CONSTRAINT "device_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rec" ADD CONSTRAINT "rec_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "creation_created_at" ON "creation" USING btree ("created_at");