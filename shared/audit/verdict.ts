import { z } from 'zod'

/** What an auditor says of an instance: it deserves its sign-off, or it does not. */
export const AuditVerdict = z.enum(['sound', 'defective'])
export type AuditVerdict = z.infer<typeof AuditVerdict>
