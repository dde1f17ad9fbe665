import { agreement } from './agreement.ts'
import { audit } from './audit.ts'
import { bulk } from './bulk.ts'
import { charts } from './charts.ts'
import { check } from './check.ts'
import { common } from './common.ts'
import { digest } from './digest.ts'
import { discussion } from './discussion.ts'
import { draft } from './draft.ts'
import { exporting } from './export.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { gold } from './gold.ts'
import { importing } from './import.ts'
import { instance } from './instance.ts'
import { keys } from './keys.ts'
import { log } from './log.ts'
import { peopleFigures } from './people-figures.ts'
import { people } from './people.ts'
import { progress } from './progress.ts'
import { project } from './project.ts'
import { refusal } from './refusal.ts'
import { report } from './report.ts'
import { revision } from './revision.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { specify } from './specify.ts'
import { suggestion } from './suggestion.ts'
import { validation } from './validation.ts'
import { viewed } from './viewed.ts'
import { viewers } from './viewers.ts'
import { work } from './work.ts'

export const zh = {
  common,
  frame,
  keys,
  refusal,
  session,
  project,
  people,
  peopleFigures,
  settings,
  instance,
  revision,
  draft,
  specify,
  suggestion,
  validation,
  bulk,
  check,
  digest,
  discussion,
  work,
  importing,
  progress,
  agreement,
  audit,
  charts,
  figures,
  gold,
  log,
  report,
  exporting,
  viewed,
  viewers,
}
