ALTER TABLE "gold_template" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "gold_template" ADD CONSTRAINT "gold_template_kind" CHECK ("seeded" or "kind" is null);