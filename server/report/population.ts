import type { Db } from '#server/db/db.ts'
import { kindsIn } from '#server/progress/kinds-in.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'
import { modalities } from '#shared/media/modality.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

type Population = ReportFacts['population']

/** What there is of which kind, and how much of it is signed off. */
export async function populationOf(
  db: Db,
  { projectId, taxonomy }: { projectId: string; taxonomy: Taxonomy },
): Promise<Population> {
  const rows = await kindsIn(db, projectId)
  type Row = (typeof rows)[number]
  const sum = (of: readonly Row[]) => of.reduce((all, { count }) => all + count, 0)
  const where = (is: (row: Row) => boolean) => sum(rows.filter((row) => is(row)))
  const kinds = (of: (row: Row) => string) =>
    [...Map.groupBy(rows, of).values()].flatMap((those) => {
      const [first] = those
      const signedOff = sum(those.filter((row) => row.stage === 'signed_off'))
      return first ? [{ first, count: sum(those), signedOff }] : []
    })
  return {
    instances: sum(rows),
    stages: stages.map((one) => ({ stage: one, count: where((row) => row.stage === one) })),
    domains: kinds((row) => JSON.stringify([row.field, row.domain]))
      .map(({ count, first, signedOff }) => ({
        field: first.field,
        domain: first.domain,
        count,
        signedOff,
      }))
      .toSorted((a, b) => inOrder(a.field, b.field) || inOrder(a.domain, b.domain)),
    combinations: kinds((row) => row.combination)
      .map(({ count, first, signedOff }) => ({ combination: first.combination, count, signedOff }))
      .toSorted((a, b) => b.count - a.count || inOrder(a.combination, b.combination)),
    modalities: modalities.map((modality) => ({
      modality,
      inputs: where((row) => row.inputs.includes(modality)),
      outputs: where((row) => row.outputs.includes(modality)),
    })),
    difficulties: kinds((row) => String(row.difficulty))
      .map(({ count, first, signedOff }) => ({
        difficulty: first.difficulty,
        name: taxonomy.difficulties[String(first.difficulty)] ?? String(first.difficulty ?? ''),
        count,
        signedOff,
      }))
      .toSorted((a, b) => (a.difficulty ?? Infinity) - (b.difficulty ?? Infinity)),
  }
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
