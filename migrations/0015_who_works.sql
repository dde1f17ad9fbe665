ALTER TABLE "instance" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "domains" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "modalities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "day_cap" integer;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "paused_why" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "paused_why" text;--> statement-breakpoint
CREATE INDEX "event_taken_away" ON "event" USING btree ("at") WHERE move = 'take_away';--> statement-breakpoint
CREATE INDEX "review_day" ON "review" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "vote_day" ON "vote" USING btree ("person_id","at");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_cap" CHECK ("day_cap" > 0);--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_paused" CHECK (("paused_at" is null) = ("paused_why" is null));--> statement-breakpoint
INSERT INTO "transition" ("from_stage", "move", "to_stage") VALUES
  ('review', 'take_away', 'review'),
  ('check', 'take_away', 'check'),
  ('tie_break', 'take_away', 'tie_break'),
  ('returned', 'take_away', 'returned'),
  ('signed_off', 'take_away', 'signed_off'),
  ('deleted', 'take_away', 'deleted'),
  ('review', 'plan', 'review'),
  ('check', 'plan', 'check'),
  ('tie_break', 'plan', 'tie_break'),
  ('returned', 'plan', 'returned'),
  ('signed_off', 'plan', 'signed_off'),
  ('deleted', 'plan', 'deleted');
