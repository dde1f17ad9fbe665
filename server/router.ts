import { agreementRouter } from './agreement/router.ts'
import { auditRouter } from './audit/router.ts'
import { bulkRouter } from './bulk/router.ts'
import { checkRouter } from './check/router.ts'
import { digestRouter } from './digest/router.ts'
import { discussionRouter } from './discussion/router.ts'
import { exportRouter } from './export/router.ts'
import { goldRouter } from './gold/router.ts'
import { importRouter } from './import/router.ts'
import { instanceRouter } from './instance/router.ts'
import { liveRouter } from './live/router.ts'
import { logRouter } from './log/router.ts'
import { mediaRouter } from './media/router.ts'
import { peopleFiguresRouter } from './people-figures/router.ts'
import { peopleRouter } from './people/router.ts'
import { progressRouter } from './progress/router.ts'
import { projectRouter } from './project/router.ts'
import { reportRouter } from './report/router.ts'
import { reviewRouter } from './review/router.ts'
import { revisionRouter } from './revision/router.ts'
import { sessionRouter } from './session/router.ts'
import { router } from './trpc.ts'
import { workRouter } from './work/router.ts'

export const appRouter = router({
  session: sessionRouter,
  people: peopleRouter,
  peopleFigures: peopleFiguresRouter,
  project: projectRouter,
  importing: importRouter,
  exporting: exportRouter,
  media: mediaRouter,
  instance: instanceRouter,
  work: workRouter,
  revision: revisionRouter,
  review: reviewRouter,
  check: checkRouter,
  bulk: bulkRouter,
  discussion: discussionRouter,
  agreement: agreementRouter,
  progress: progressRouter,
  audit: auditRouter,
  gold: goldRouter,
  log: logRouter,
  report: reportRouter,
  live: liveRouter,
  digest: digestRouter,
})
export type AppRouter = typeof appRouter
