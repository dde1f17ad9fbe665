import { lead, router } from '#server/trpc.ts'

import { AnswerAudit, answerAudit } from './answer.ts'
import { AuditInput } from './audit-of.ts'
import { auditDesk } from './desk.ts'
import { DrawAudit, drawAudit } from './draw-audit.ts'
import { abandonAudit, finishAudit, peekAudit } from './finish.ts'
import { getAudit, ListAudits, listAudits } from './list.ts'
import { PreviewAudit, previewAudit } from './preview.ts'
import { auditReport } from './report.ts'
import { TakeBackAudit, takeBackAudit } from './take-back.ts'

export const auditRouter = router({
  list: lead.input(ListAudits).query(({ ctx, input }) => listAudits(ctx, input)),
  get: lead.input(AuditInput).query(({ ctx, input }) => getAudit(ctx, input)),
  preview: lead.input(PreviewAudit).query(({ ctx, input }) => previewAudit(ctx, input)),
  draw: lead.input(DrawAudit).mutation(({ ctx, input }) => drawAudit(ctx, input)),
  desk: lead.input(AuditInput).query(({ ctx, input }) => auditDesk(ctx, input)),
  answer: lead.input(AnswerAudit).mutation(({ ctx, input }) => answerAudit(ctx, input)),
  takeBack: lead.input(TakeBackAudit).mutation(({ ctx, input }) => takeBackAudit(ctx, input)),
  finish: lead.input(AuditInput).mutation(({ ctx, input }) => finishAudit(ctx, input)),
  peek: lead.input(AuditInput).mutation(({ ctx, input }) => peekAudit(ctx, input)),
  abandon: lead.input(AuditInput).mutation(({ ctx, input }) => abandonAudit(ctx, input)),
  report: lead.input(AuditInput).query(({ ctx, input }) => auditReport(ctx, input)),
})
