import { code, parts, plain, table } from './markdown-text.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'
import { isMarked, sayFigure } from './say-figure.ts'

/** What samples of signed-off instances said, under the plan that each was drawn by. */
export function auditPart({ audits, auditsGivenUp }: ReportFacts, words: ReportWords): string {
  const { column, outcome } = words
  const rows = audits.map((one) => [
    one.at.slice(0, 10),
    words.plan[one.plan.kind] ?? plain(one.plan.kind),
    code(one.seed),
    `${one.answered} / ${one.size} / ${one.population}`,
    String(one.defective),
    sayFigure(one.estimate, words, 'share'),
    one.outcome === 'voided' ? outcome.voided : outcome[one.decision ?? 'estimate'],
  ])
  return parts(
    audits.length === 0
      ? words.noAudit
      : table(
          [
            column.from,
            column.plan,
            column.seed,
            column.sample,
            column.defective,
            column.estimate,
            column.decision,
          ],
          rows,
          [4],
        ),
    audits.some(({ estimate }) => isMarked(estimate)) ? words.marked : '',
    auditsGivenUp > 0 ? words.givenUp(auditsGivenUp) : '',
  )
}

export function integrityPart({ chains, signedOff }: ReportFacts, words: ReportWords): string {
  return parts(
    words.hash(signedOff.count, code(signedOff.hash)),
    chains ? words.chains(chains) : words.noChains,
  )
}

/** How each figure is made, with its source: fit for the appendix of a paper. */
export function methodsPart(facts: ReportFacts, words: ReportWords): string {
  const { ac1, alpha, audit, hash, percent, pi, proportion, sets, unit } = words.methods
  const jaccard = facts.agreement.flatMap((one) =>
    one.jaccard ? [sets(sayFigure(one.jaccard, words))] : [],
  )
  const figures = facts.agreement.flatMap((one) => [one.alpha, one.pi, one.ac1])
  const used = new Set(
    figures.flatMap((one) => (one?.status === 'ok' && one.interval ? [one.interval.method] : [])),
  )
  const intervals = Object.entries(words.intervals).flatMap(([method, says]) =>
    used.has(method) ? [says] : [],
  )
  return parts(
    unit,
    [percent, alpha, ...jaccard, pi, ac1, ...intervals].join(' '),
    [proportion, ...(facts.audits.length > 0 ? [audit] : []), hash].join(' '),
  )
}
