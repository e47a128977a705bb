ALTER TABLE "creator" ADD COLUMN "claimed_min" integer;--> statement-breakpoint
ALTER TABLE "creator" ADD COLUMN "claimed_max" integer;--> statement-breakpoint
ALTER TABLE "reservation" ADD COLUMN "settled" boolean DEFAULT false NOT NULL;