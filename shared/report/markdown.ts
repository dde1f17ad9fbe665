import { agreementPart, goldPart, stoodPart } from './judgement-parts.ts'
import { parts, plain, table } from './markdown-text.ts'
import { auditPart, integrityPart, methodsPart } from './method-parts.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWords } from './report-words.ts'
import { english } from './words-en.ts'
import { chinese } from './words-zh.ts'

export type ReportLanguage = 'en' | 'zh'

const wordsOf: Record<ReportLanguage, ReportWords> = { en: english, zh: chinese }

/** The quality report as Markdown with tables (GFM): the same facts give the same text. */
export function markdown(facts: ReportFacts, language: ReportLanguage): string {
  const words = wordsOf[language]
  const { section } = words
  const { people, population, process, project, software } = facts
  const document = parts(
    `# ${words.title(plain(project.name))}`,
    words.made(facts.day, software.version),
    words.summary({
      instances: population.instances,
      signedOff: facts.signedOff.count,
      deleted: population.stages.find(({ stage }) => stage === 'deleted')?.count ?? 0,
      reviewed: people.reviewed,
      voted: people.voted,
    }),
    `## ${section.population}`,
    populationPart(facts, words),
    `## ${section.people}`,
    table(
      [words.column.what, words.column.number],
      entries(people).map(([name, count]) => [words.people[name], String(count)]),
      [1],
    ),
    `## ${section.process}`,
    processPart(process, facts, words),
    `## ${section.policies}`,
    policiesPart(facts, words),
    `## ${section.agreement}`,
    agreementPart(facts, words),
    `## ${section.stood}`,
    stoodPart(facts, words),
    `## ${section.gold}`,
    goldPart(facts, words),
    `## ${section.audits}`,
    auditPart(facts, words),
    `## ${section.integrity}`,
    integrityPart(facts, words),
    `## ${section.methods}`,
    methodsPart(facts, words),
    `## ${section.leftOut}`,
    leftOutPart(facts, words),
  )
  return `${document}\n`
}

function populationPart({ population }: ReportFacts, words: ReportWords): string {
  const { column, modality, none, stage } = words
  return parts(
    table(
      [column.stage, column.instances],
      population.stages.map((one) => [stage[one.stage], String(one.count)]),
      [1],
    ),
    table(
      [column.field, column.domain, column.instances, column.signedOff],
      population.domains.map((one) => [plain(one.field), plain(one.domain), ...counts(one)]),
      [2, 3],
    ),
    table(
      [column.combination, column.instances, column.signedOff],
      population.combinations.map((one) => [plain(one.combination), ...counts(one)]),
      [1, 2],
    ),
    table(
      [column.modality, column.inputs, column.outputs],
      population.modalities.map((one) => [
        modality[one.modality],
        String(one.inputs),
        String(one.outputs),
      ]),
      [1, 2],
    ),
    table(
      [column.difficulty, column.instances, column.signedOff],
      population.difficulties.map((one) => [
        one.difficulty === null ? none : plain(one.name),
        ...counts(one),
      ]),
      [1, 2],
    ),
  )
}

function processPart(
  { endedEarly, from, until, ...numbers }: ReportFacts['process'],
  { double }: ReportFacts,
  words: ReportWords,
): string {
  const rows = {
    ...numbers,
    second: double.both,
    earlyRounds: endedEarly.rounds,
    earlyVotes: endedEarly.votes,
  }
  return parts(
    from !== null && until !== null ? words.span(from.slice(0, 10), until.slice(0, 10)) : '',
    double.percent === 0 && double.both === 0
      ? words.doubleOff
      : words.doubleShare(double.percent, double.both),
    table(
      [words.column.what, words.column.number],
      entries(rows).map(([name, count]) => [words.process[name], String(count)]),
      [1],
    ),
  )
}

function policiesPart({ policies }: ReportFacts, words: ReportWords): string {
  const { column, no, now, yes } = words
  const said = (is: boolean) => (is ? yes : no)
  return table(
    [
      column.version,
      column.from,
      column.until,
      column.votes,
      column.tieBreak,
      column.returns,
      column.hideReviewer,
      column.double,
      column.why,
    ],
    policies.map(({ from, policy, until, version, why }) => [
      String(version),
      from.slice(0, 10),
      until?.slice(0, 10) ?? now,
      String(policy.votes),
      said(policy.tieBreak),
      said(policy.returns),
      said(policy.hideReviewer),
      `${policy.double.percent} %`,
      plain(why) || '–',
    ]),
    [0, 3, 7],
  )
}

function leftOutPart({ withoutOpenRounds }: ReportFacts, { leftOut }: ReportWords): string {
  const { open, ...always } = leftOut
  const told = withoutOpenRounds ? [open, ...Object.values(always)] : Object.values(always)
  return told.map((one) => `* ${one}`).join('\n')
}

function entries<K extends string>(of: Record<K, number>): [K, number][] {
  return Object.entries(of) as [K, number][]
}

function counts({ count, signedOff }: { count: number; signedOff: number }): string[] {
  return [String(count), String(signedOff)]
}
