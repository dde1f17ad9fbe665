import type { Source } from '#shared/agreement/source.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Modality } from '#shared/media/modality.ts'

import type { ReportFacts } from './report-facts.ts'

/** The words of a report in one language; every sentence is Markdown. */
export interface ReportWords {
  title: (project: string) => string
  made: (day: string, version: string) => string
  summary: (
    numbers: Record<'instances' | 'signedOff' | 'deleted' | 'reviewed' | 'voted', number>,
  ) => string
  section: Record<
    | 'population'
    | 'people'
    | 'process'
    | 'policies'
    | 'agreement'
    | 'stood'
    | 'gold'
    | 'audits'
    | 'integrity'
    | 'methods'
    | 'leftOut',
    string
  >
  column: Record<
    | 'stage'
    | 'instances'
    | 'signedOff'
    | 'field'
    | 'domain'
    | 'combination'
    | 'modality'
    | 'inputs'
    | 'outputs'
    | 'difficulty'
    | 'what'
    | 'number'
    | 'version'
    | 'from'
    | 'until'
    | 'votes'
    | 'tieBreak'
    | 'returns'
    | 'hideReviewer'
    | 'double'
    | 'why'
    | 'compared'
    | 'rounds'
    | 'same'
    | 'prevalence'
    | 'share'
    | 'phase'
    | 'plan'
    | 'seed'
    | 'sample'
    | 'defective'
    | 'decision'
    | 'estimate',
    string
  >
  yes: string
  no: string
  now: string
  none: string
  stage: Record<Stage, string>
  modality: Record<Modality, string>
  phase: Record<GoldPhase, string>
  people: Record<keyof ReportFacts['people'], string>
  process: Record<
    | Exclude<keyof ReportFacts['process'], 'from' | 'until' | 'endedEarly'>
    | 'second'
    | 'earlyRounds'
    | 'earlyVotes',
    string
  >
  span: (from: string, until: string) => string
  source: Record<Source, string>
  item: Record<string, string>
  category: Record<string, string>
  stood: Record<'submissions' | 'proposals' | 'all' | 'returns' | 'rejection', string>
  stoodNote: (returned: number) => string
  /** By the kind of plan. */
  plan: Record<string, string>
  outcome: Record<'accept' | 'reject' | 'voided' | 'estimate', string>
  givenUp: (count: number) => string
  noAudit: string
  noGold: string
  goldNote: string
  hash: (count: number, hash: string) => string
  chains: (numbers: NonNullable<ReportFacts['chains']>) => string
  noChains: string
  interval: (low: string, high: string) => string
  tooFew: string
  /** Where there is no share, because there is nothing to share. */
  noCase: string
  doubleOff: string
  marked: string
  reasons: Record<string, string>
  methods: Record<
    'unit' | 'percent' | 'alpha' | 'pi' | 'ac1' | 'proportion' | 'audit' | 'hash',
    string
  > & { sets: (jaccard: string) => string }
  /** By the method of an interval. */
  intervals: Record<string, string>
  doubleShare: (percent: number, both: number) => string
  leftOut: Record<'open' | 'early' | 'tieBreak' | 'gold' | 'names', string>
}
