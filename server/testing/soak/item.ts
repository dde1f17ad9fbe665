import { deepStrictEqual as same } from 'node:assert'

import { contentIn } from '#server/instance/revision-of.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import type { Dossier } from '#server/verify/dossier.ts'
import { summaryOf } from '#shared/instance/summary.ts'
import { Policy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import type { Lease } from '#shared/work/phase.ts'

import type { Model } from './model.ts'
import { pictureOfModel, pictureOfRows } from './picture.ts'
import type { World } from './requests.ts'

/** One instance of a story: what the model says of it, what its rows said last, and the lease that each person got last. */
export interface Item {
  key: string
  instanceId: string
  model: Model
  before: Dossier
  leases: Map<string, Lease>
}

/** Every invariant holds, and the instance stands as the model says. */
export async function lookAt(item: Item, now: Dossier, world: World): Promise<void> {
  same(breachesOf(now), [])
  same(pictureOfRows(now, world), pictureOfModel(item.model))
  for (const { instanceId, personId, phase, round } of now.reviews)
    if (phase === 'second_review') {
      const first = now.reviews.find((one) => one.round === round && one.phase === 'review')
      same({ instanceId, both: first?.personId === personId }, { instanceId, both: false })
    }
  if (now.instance.headHash !== item.before.instance.headHash) await recount(now, world)
  item.before = now
}

/** The counts of findings are what a new validation says. */
async function recount({ instance, revisions }: Dossier, world: World): Promise<void> {
  const row = revisions.find(({ number }) => number === instance.head)
  if (!row) throw new Error('The head is not there')
  const content = contentIn(row.content)
  const project = { policy: Policy.parse({}), taxonomy: unimTaxonomy, instance }
  const counted = summaryOf(content, await findingsOf(world.db, content, project))
  const { rules, errors, warnings } = instance
  same(
    { rules, errors, warnings },
    { rules: counted.rules, errors: counted.errors, warnings: counted.warnings },
  )
}
