DROP INDEX "derivative_next";--> statement-breakpoint
CREATE INDEX "blob_planned" ON "blob" USING btree ("planned");--> statement-breakpoint
CREATE INDEX "project_blob_file" ON "project_blob" USING btree ("sha256","project_id");--> statement-breakpoint
CREATE INDEX "derivative_next" ON "derivative" USING btree ("wanted_at" DESC NULLS LAST,"rank","created_at") WHERE state = 'waiting';