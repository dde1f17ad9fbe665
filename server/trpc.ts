import { initTRPC, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { z } from 'zod'

import { Refusal, type RefusalCode } from '#shared/errors.ts'
import type { Role } from '#shared/people/role.ts'

import type { Context } from './context.ts'
import { membershipOf } from './people/membership-of.ts'

const httpMeaning = {
  not_signed_in: 'UNAUTHORIZED',
  bad_credentials: 'UNAUTHORIZED',
  too_many_tries: 'TOO_MANY_REQUESTS',
  too_many_streams: 'TOO_MANY_REQUESTS',
  link_spent: 'FORBIDDEN',
  link_other: 'FORBIDDEN',
  email_taken: 'CONFLICT',
  not_safe: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  not_yours: 'FORBIDDEN',
  not_on_loopback: 'FORBIDDEN',
  name_taken: 'CONFLICT',
  bad_input: 'BAD_REQUEST',
  illegal_move: 'PRECONDITION_FAILED',
  stale: 'CONFLICT',
  newer_draft: 'CONFLICT',
  frozen: 'PRECONDITION_FAILED',
  has_errors: 'UNPROCESSABLE_CONTENT',
  checks_open: 'UNPROCESSABLE_CONTENT',
  no_work: 'NOT_FOUND',
  not_taken: 'PRECONDITION_FAILED',
  not_viewed: 'PRECONDITION_FAILED',
  too_soon: 'PRECONDITION_FAILED',
  slot_taken: 'CONFLICT',
  paused: 'PRECONDITION_FAILED',
  project_paused: 'PRECONDITION_FAILED',
  cap_reached: 'PRECONDITION_FAILED',
  not_skilled: 'FORBIDDEN',
  not_apart: 'FORBIDDEN',
  nobody_there: 'PRECONDITION_FAILED',
  lease_lost: 'CONFLICT',
  round_closed: 'CONFLICT',
  own_work: 'FORBIDDEN',
  already_voted: 'CONFLICT',
  checked_it: 'FORBIDDEN',
  not_blind: 'FORBIDDEN',
  leads_blind: 'FORBIDDEN',
  reopen_off: 'FORBIDDEN',
  nothing_to_break: 'CONFLICT',
  took_part: 'FORBIDDEN',
  suggested_it: 'FORBIDDEN',
  same_content: 'BAD_REQUEST',
  would_tell: 'FORBIDDEN',
  nobody_fits: 'PRECONDITION_FAILED',
  more_than_seen: 'CONFLICT',
  job_ended: 'PRECONDITION_FAILED',
  changed_since: 'CONFLICT',
  no_undo: 'PRECONDITION_FAILED',
  reason_missing: 'UNPROCESSABLE_CONTENT',
  comment_missing: 'UNPROCESSABLE_CONTENT',
  not_carried: 'UNPROCESSABLE_CONTENT',
  returns_off: 'PRECONDITION_FAILED',
  not_asked: 'PRECONDITION_FAILED',
  too_late: 'PRECONDITION_FAILED',
  mail_off: 'PRECONDITION_FAILED',
  nothing_to_audit: 'PRECONDITION_FAILED',
  audit_running: 'PRECONDITION_FAILED',
  audit_ended: 'PRECONDITION_FAILED',
  audit_shows: 'PRECONDITION_FAILED',
  not_auditor: 'FORBIDDEN',
  already_answered: 'CONFLICT',
  key_reused: 'CONFLICT',
  last_lead: 'PRECONDITION_FAILED',
  import_running: 'CONFLICT',
  file_unreadable: 'UNPROCESSABLE_CONTENT',
  file_too_large: 'PAYLOAD_TOO_LARGE',
  no_records: 'UNPROCESSABLE_CONTENT',
  archive_broken: 'UNPROCESSABLE_CONTENT',
  archive_path: 'UNPROCESSABLE_CONTENT',
  archive_link: 'UNPROCESSABLE_CONTENT',
  archive_nested: 'UNPROCESSABLE_CONTENT',
  archive_locked: 'UNPROCESSABLE_CONTENT',
  archive_bomb: 'UNPROCESSABLE_CONTENT',
  archive_too_many: 'UNPROCESSABLE_CONTENT',
  import_failed: 'CONFLICT',
  folder_in_use: 'CONFLICT',
  folder_not_empty: 'CONFLICT',
  file_exists: 'CONFLICT',
  server_unreachable: 'BAD_GATEWAY',
  data_not_empty: 'CONFLICT',
  backup_unreadable: 'UNPROCESSABLE_CONTENT',
  path_conflict: 'CONFLICT',
} as const satisfies Record<RefusalCode, TRPCError['code']>

/** Who may call a procedure. Every procedure names one; a generated test walks them all. */
export type PolicyName = 'anyone' | 'person' | 'member' | Role

const t = initTRPC
  .context<Context>()
  .meta<{ policy: PolicyName }>()
  .create({
    // A proxy that hears nothing for a minute may end the stream; a page that hears nothing for three pings opens it anew.
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      // The message of a bug may hold the values of a query: it goes to the log, not to the caller.
      message:
        error.code === 'INTERNAL_SERVER_ERROR'
          ? 'Something in Countersign broke. It was logged.'
          : shape.message,
      data: {
        ...shape.data,
        stack: undefined,
        refusal:
          error.cause instanceof Refusal
            ? { code: error.cause.code, detail: error.cause.detail }
            : null,
      },
    }),
  })

/** The one place where a refusal becomes an HTTP status. Verbs and routers never import TRPCError. */
const translateRefusals = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof Refusal)) return result
  const refusal = result.error.cause
  throw new TRPCError({ code: httpMeaning[refusal.code], message: refusal.message, cause: refusal })
})

/** The HTTP status of a refusal, for the few paths that are not procedures. */
export function statusOf({ code }: Refusal): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: httpMeaning[code] }))
}

export const router = t.router
export const createCaller = t.createCallerFactory

/** For the few things that nobody needs to sign in for. */
export const anyone = t.procedure.meta({ policy: 'anyone' }).use(translateRefusals)

/** For everybody who is signed in. */
export const person = t.procedure
  .meta({ policy: 'person' })
  .use(translateRefusals)
  .use(({ ctx, next }) => {
    if (!ctx.actor) throw new Refusal('not_signed_in')
    return next({ ctx: { ...ctx, actor: ctx.actor } })
  })

export const ProjectInput = z.object({ project: z.string() })

function of(policy: 'member' | Role) {
  return person
    .meta({ policy })
    .input(ProjectInput)
    .use(async ({ ctx, input, next }) => {
      const member = await membershipOf(ctx.db, ctx.actor, input.project)
      if (!member) throw new Refusal('not_found')
      if (policy !== 'member' && !member.roles.includes(policy)) throw new Refusal('not_yours')
      return next({ ctx: { ...ctx, member } })
    })
}

/** For everybody in the project that the input names, and for one role in it. Others learn only `not_found`. */
export const member = of('member')
export const reviewer = of('reviewer')
export const checker = of('checker')
export const lead = of('lead')
