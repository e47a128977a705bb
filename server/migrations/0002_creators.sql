CREATE TABLE "bucket" (
	"platform" text NOT NULL,
	"prefix" text NOT NULL,
	"body" text NOT NULL,
	"etag" text NOT NULL,
	CONSTRAINT "bucket_platform_prefix_pk" PRIMARY KEY("platform","prefix")
);
--> statement-breakpoint
CREATE TABLE "card" (
	"creator_id" text NOT NULL,
	"post" text NOT NULL,
	"platform" text NOT NULL,
	"hash" text NOT NULL,
	"seq" bigint NOT NULL,
	"card" text NOT NULL,
	"sig" text NOT NULL,
	"key" text NOT NULL,
	"items" integer NOT NULL,
	"published_at" bigint NOT NULL,
	"hidden_at" bigint,
	"reason" text,
	CONSTRAINT "card_creator_id_post_pk" PRIMARY KEY("creator_id","post")
);
--> statement-breakpoint
CREATE TABLE "creator" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"author" text NOT NULL,
	"current_key" text,
	"log" text NOT NULL,
	"proven_at" bigint,
	"followers" integer,
	"standing" text DEFAULT 'none' NOT NULL,
	"reason" text,
	"standing_at" bigint,
	"hidden_at" bigint,
	"counts" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "filter" (
	"platform" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"made_at" bigint NOT NULL,
	"file" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goods" (
	"creator_id" text NOT NULL,
	"sku" text NOT NULL,
	"stock" integer NOT NULL,
	"stock_at" bigint NOT NULL,
	"group_size" integer,
	"group_until" bigint,
	CONSTRAINT "goods_creator_id_sku_pk" PRIMARY KEY("creator_id","sku"),
	CONSTRAINT "goods_stock" CHECK ("goods"."stock" >= 0)
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"creator_id" text NOT NULL,
	"post" text NOT NULL,
	"day" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "opening_creator_id_post_day_pk" PRIMARY KEY("creator_id","post","day")
);
--> statement-breakpoint
CREATE TABLE "reservation" (
	"creator_id" text NOT NULL,
	"hash" text NOT NULL,
	"sku" text NOT NULL,
	"quantity" integer NOT NULL,
	"joined" boolean NOT NULL,
	"code" text NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "reservation_creator_id_hash_pk" PRIMARY KEY("creator_id","hash")
);
--> statement-breakpoint
CREATE TABLE "signer" (
	"name" text PRIMARY KEY NOT NULL,
	"seed" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goods" ADD CONSTRAINT "goods_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reservation" ADD CONSTRAINT "reservation_creator_id_creator_id_fk" FOREIGN KEY ("creator_id") REFERENCES "public"."creator"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_hash" ON "card" USING btree ("platform","hash" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "creator_author" ON "creator" USING btree ("platform","author");--> statement-breakpoint
CREATE INDEX "creator_standing" ON "creator" USING btree ("standing","standing_at");--> statement-breakpoint
CREATE UNIQUE INDEX "creator_proven" ON "creator" USING btree ("platform","author") WHERE proven_at is not null;--> statement-breakpoint
CREATE INDEX "reservation_sku" ON "reservation" USING btree ("creator_id","sku","expires_at");