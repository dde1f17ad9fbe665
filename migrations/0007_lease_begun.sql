ALTER TABLE "slot" ADD COLUMN "begun" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "slot" SET "begun" = "epoch";--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_begun" CHECK ("begun" <= "epoch");