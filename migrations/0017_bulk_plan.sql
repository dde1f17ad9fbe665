ALTER TABLE "bulk_job" DROP CONSTRAINT "bulk_kind";--> statement-breakpoint
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_kind" CHECK ("kind" in ('assign', 'plan', 'reopen', 'revalidate'));