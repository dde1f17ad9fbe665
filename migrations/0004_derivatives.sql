CREATE TABLE "derivative" (
	"source" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"rank" integer NOT NULL,
	"wanted_at" timestamp with time zone,
	"epoch" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"sha256" text,
	"bytes" bigint,
	"mime" text,
	"width" integer,
	"height" integer,
	"why" text,
	"tool" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "derivative_source_kind_pk" PRIMARY KEY("source","kind"),
	CONSTRAINT "derivative_is_whole" CHECK (case "derivative"."state"
        when 'done' then "derivative"."sha256" is not null and "derivative"."bytes" is not null and "derivative"."mime" is not null
        when 'failed' then "derivative"."why" is not null
        when 'lacking' then "derivative"."tool" is not null
        else true end)
);
--> statement-breakpoint
ALTER TABLE "blob" ADD COLUMN "planned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "derivative_bytes" ON "derivative" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "derivative_next" ON "derivative" USING btree ("state","wanted_at","rank","created_at");