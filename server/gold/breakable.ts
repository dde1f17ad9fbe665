import type { Tx } from '#server/db/db.ts'
import { factsOf } from '#server/instance/facts-of.ts'
import { defectKinds } from '#shared/gold/defect.ts'
import type { Breakable } from '#shared/gold/gold-preview.ts'
import { goldPhases, type GoldPhase } from '#shared/gold/judge.ts'
import { defectsIn } from '#shared/gold/seed-defect.ts'
import type { Content } from '#shared/instance/content.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { validate } from '#shared/validation/validate.ts'

import { chances } from './chance.ts'

const shown = 3

interface Rules {
  projectId: string
  taxonomy: Taxonomy
  policy: Policy
}

/** What the project's rules find in a content that has the media of another. */
export async function findingsBy(
  tx: Tx,
  { policy, projectId, taxonomy }: Rules,
  content: Content,
): Promise<(one: Content) => readonly Finding[]> {
  const facts = await factsOf(tx, projectId, content)
  return (one) => validate(one, { taxonomy, severities: policy.severities, facts })
}

/** What a copy is made of: an import brings no waivers, and what a reviewer decided to live with is decided anew. */
export function soundFor(phase: GoldPhase, content: Content): Content {
  return phase === 'review' ? { ...content, waivers: [] } : content
}

/** What can be broken in a content, with a few of the ways. The lot is the same each time, so that a page stays as it is. */
export function breakable(
  content: Content,
  findingsIn: (one: Content) => readonly Finding[],
): Breakable[] {
  return defectKinds.flatMap((kind): Breakable[] => {
    const fit = goldPhases.map((phase) => {
      const random = chances(kind, phase)
      const ways: Breakable['examples'] = []
      const seeding = { phase, findingsIn, random, kinds: [kind] }
      for (const broken of defectsIn(soundFor(phase, content), seeding))
        if (ways.push(broken) === shown) break
      return { phase, ways }
    })
    const found = fit.filter(({ ways }) => ways.length > 0)
    // A checker's copy is the harder one to see through.
    const examples = found.at(-1)?.ways ?? []
    return examples.length === 0
      ? []
      : [{ kind, phases: found.map(({ phase }) => phase), examples }]
  })
}
