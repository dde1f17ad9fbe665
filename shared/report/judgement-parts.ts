import { parts, plain, table } from './markdown-text.ts'
import type { AgreementLine, ReportFacts } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'
import { isMarked, sayFigure } from './say-figure.ts'

/** Each kind of judgement with its coefficients side by side. */
export function agreementPart({ agreement }: ReportFacts, words: ReportWords): string {
  const { column } = words
  const isFew = agreement.some((one) => isMarked(one.percent) || isMarked(one.alpha))
  return parts(
    table(
      [column.compared, column.rounds, column.same, 'α', 'π', 'AC1', column.prevalence],
      agreement.map((one) => [
        nameOf(one, words),
        String(one.n),
        sayFigure(one.percent, words, 'percent'),
        sayFigure(one.alpha, words),
        one.pi ? sayFigure(one.pi, words) : '–',
        one.ac1 ? sayFigure(one.ac1, words) : '–',
        one.prevalence
          .filter(({ count }) => one.level === 'nominal' || count > 0)
          .map((said) => `${categoryOf(said.category, words)} ${said.count}`)
          .join(', '),
      ]),
      [1],
    ),
    isFew ? words.marked : '',
  )
}

function nameOf({ item, source }: AgreementLine, words: ReportWords): string {
  if (item === null) return words.source[source]
  return `${words.source[source]}: ${words.item[item] ?? plain(item)}`
}

function categoryOf(category: string, words: ReportWords): string {
  return words.category[category] ?? plain(category)
}

/** What became of reviewers' verdicts, with the intervals of the shares. */
export function stoodPart(
  { overturned, rejection, returns }: ReportFacts,
  words: ReportWords,
): string {
  const { returned, ...shares } = overturned
  const rows = { ...shares, rejection, returns }
  return parts(
    table(
      [words.column.what, words.column.rounds, words.column.share],
      (['submissions', 'proposals', 'all', 'returns', 'rejection'] as const).map((name) => [
        words.stood[name],
        String(rows[name].n),
        sayFigure(rows[name], words, 'share'),
      ]),
      [1],
    ),
    Object.values(rows).some(isMarked) ? words.marked : '',
    words.stoodNote(returned),
  )
}

/** How often people answered as expected where the answer is known. */
export function goldPart({ gold }: ReportFacts, words: ReportWords): string {
  if (gold.length === 0) return words.noGold
  return parts(
    table(
      [words.column.phase, words.column.rounds, words.column.share],
      gold.map(({ phase, share }) => [
        words.phase[phase],
        String(share.n),
        sayFigure(share, words, 'share'),
      ]),
      [1],
    ),
    gold.some(({ share }) => isMarked(share)) ? words.marked : '',
    words.goldNote,
  )
}
