import { z } from 'zod'

import { Item } from '#shared/agreement/source.ts'
import { Quality } from '#shared/check/quality.ts'
import { DoubleFilter } from '#shared/double/double-state.ts'
import { GoldMark, GoldTold } from '#shared/gold/gold-view.ts'
import { Content } from '#shared/instance/content.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'
import { Derivatives } from '#shared/media/derivative.ts'
import { MediaFacts } from '#shared/media/facts.ts'
import { Modality } from '#shared/media/modality.ts'
import { Viewed } from '#shared/media/seen.ts'
import { Policy } from '#shared/project/policy.ts'
import { HunkVerdict } from '#shared/revision/hunk-verdict.ts'
import { Finding } from '#shared/validation/finding.ts'
import { Lease, Phase } from '#shared/work/phase.ts'
import { Plan } from '#shared/work/plan.ts'

import { Thread } from './thread.ts'

/** A file behind a tag: what is known of it and where its bytes are (an address on the media origin, good for a day at least). */
export const MediumFile = z.object({
  sha256: z.string(),
  url: z.string(),
  facts: MediaFacts,
  derivatives: Derivatives,
})
export type MediumFile = z.infer<typeof MediumFile>

export const RevisionHead = z.object({
  number: z.number().int(),
  hash: z.string(),
  parent: z.number().int().nullable(),
  author: z.string().nullable(),
  message: z.string(),
  at: z.iso.datetime(),
})
export type RevisionHead = z.infer<typeof RevisionHead>

/** A vote as one person may see it: without a name where the policy or an open round hides it. */
export const VoteView = z.object({
  phase: Phase,
  round: z.number().int(),
  person: z.string().nullable(),
  mine: z.boolean(),
  quality: Quality,
  reasons: z.array(z.string()),
  note: z.string(),
  at: z.iso.datetime(),
})
export type VoteView = z.infer<typeof VoteView>

/** An edit that a checker proposed to the reviewer: `content` over `base`, revision `revision`, whose hunks are computed anew. */
export const SuggestionView = z.object({
  id: z.string(),
  author: z.string().nullable(),
  mine: z.boolean(),
  round: z.number().int(),
  revision: z.number().int(),
  message: z.string(),
  at: z.iso.datetime(),
  base: Content,
  content: Content,
  verdicts: z.array(
    HunkVerdict.omit({ suggestion: true }).extend({
      revision: z.number().int().nullable(),
      at: z.iso.datetime(),
    }),
  ),
})
export type SuggestionView = z.infer<typeof SuggestionView>

/** What this person can do with this instance now. Buttons are made from this list; the server asks the same question again. */
export const abilities = [
  'take',
  'release',
  'edit',
  'submit',
  'propose_deletion',
  'vote',
  'return',
  'suggest',
  'withdraw',
  'recall',
  'reveal',
  'reopen',
  'ask_reopen',
  'assign',
  'take_away',
  'second',
  'plan',
  'comment',
  'specify',
  'promote',
  'mark_gold',
  'unmark_gold',
] as const
export const Ability = z.enum(abilities)
export type Ability = z.infer<typeof Ability>

export const InstanceView = z.object({
  key: z.string(),
  instance: z.string(),
  stage: Stage,
  round: z.number().int(),
  cycle: z.number().int(),
  /** What the round is decided under, where the project's policy changed since it was handed to the checkers. */
  olderPolicy: z.object({ version: z.number().int(), policy: Policy }).nullable(),
  proposal: z.object({ reason: z.string() }).nullable(),
  head: RevisionHead,
  content: Content,
  imported: Content,
  files: z.record(z.string(), MediumFile),
  findings: z.array(Finding),
  lease: Lease.nullable(),
  phase: Phase.nullable(),
  holder: z.string().nullable(),
  assignee: z.string().nullable(),
  /** Of a drawn instance, for leads who may know: who works in its second seat, and for whom it is kept. */
  second: z.object({ holder: z.string().nullable(), assignee: z.string().nullable() }).nullable(),
  /** How urgent it is, and when it is due. */
  plan: Plan,
  /** What a lead said who took it away from me in this round. */
  takenAway: z.string().nullable(),
  abilities: z.array(Ability),
  /** Why an ability is missing: a code of `shared/errors.ts`. */
  whyNot: z.partialRecord(Ability, z.string()),
  votes: z.array(VoteView),
  hidden: z.array(z.enum(['votes', 'reviewer', 'verdicts', 'checkers'])),
  /** What people said, oldest first. */
  threads: z.array(Thread),
  /** Suggested edits of this cycle that this person may read. */
  suggestions: z.array(SuggestionView),
  checks: z.array(z.string()),
  draft: z
    .object({
      content: Content,
      base: z.number().int(),
      checks: z.array(z.string()),
      stamp: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  /** A vote (or, with no quality, a return) of mine that came too late: its text, so that nothing typed is lost. */
  voteDraft: z
    .object({
      quality: Quality.nullable(),
      reasons: z.array(z.string()),
      note: z.string(),
      at: z.iso.datetime(),
    })
    .nullish(),
  /** What I looked at, and what the reviewers who submitted did, by the bytes of the medium (see `Seen`); theirs null before a submission. */
  viewed: z.object({
    mine: z.record(z.string(), Viewed),
    reviewer: z.record(z.string(), Viewed).nullable(),
  }),
  source: z.object({ file: z.string(), record: z.number().int(), line: z.number().int() }),
  /** That it was gold, and how I answered, where the project tells it; null for everything else. */
  told: GoldTold.nullable(),
  /** What a lead marked it as, for leads only; null where gold is not made of it. */
  gold: GoldMark.nullable(),
})
export type InstanceView = z.infer<typeof InstanceView>

/** The filters of the list; they stand in the address. */
export const InstanceFilter = z.object({
  field: z.string().optional(),
  domain: z.string().optional(),
  difficulty: z.union([z.number().int(), z.literal('none')]).optional(),
  stage: Stage.optional(),
  rule: z.string().optional(),
  /** ISO 639-1, as found from the texts. */
  language: z.string().optional(),
  person: z.string().optional(),
  input: Modality.optional(),
  output: Modality.optional(),
  combination: z.string().optional(),
  /** Media of these modalities, joined by `+`, each on either side; `text`: no media at all. */
  modality: z.string().optional(),
  /** Between which days (`2026-11-01..2026-11-07`, either may be left out) it came to its present stage; for leads. */
  since: z.string().optional(),
  /** Rounds that came back: by which move, why and when, as `readReturned` has it; for leads. */
  returned: z.string().optional(),
  /** How much of its import a side had kept when it was submitted last, as `readEdited` has it; for leads. */
  edited: z.string().optional(),
  /** How the two check votes of a round fell: both in, the same, different. */
  votes: z.enum(['paired', 'agreed', 'split']).optional(),
  /** For what the low vote was given where two votes differ; for leads. */
  reason: z.string().optional(),
  /** How two reviews of one revision compare by `item` (the verdict); for leads, as what follows. */
  reviews: z.enum(['both', 'agreed', 'differing', 'edited']).optional(),
  item: Item.optional(),
  /** In which tenth (0 to 9, as `tenthOf` counts) the similarity of the texts lies that `item` names. */
  alike: z.number().int().optional(),
  /** What became of the reviewer's verdict in a round that ended with all its votes in. */
  outcome: z
    .enum([
      'decided',
      'upheld',
      'upheld_submission',
      'upheld_proposal',
      'overturned',
      'overturned_submission',
      'overturned_proposal',
      'returned',
      'returned_submission',
      'returned_proposal',
    ])
    .optional(),
  /** Of the round that `votes`, `reviews` or `outcome` mean (`votes`, if none is there): who judged (ids joined by `~`) … */
  rater: z.string().optional(),
  /** … in which ISO weeks the later of them did (`2026-W47`, `2026-W45..2026-W47`) … */
  week: z.string().optional(),
  /** … which round of its instance it is … */
  round: z.number().int().optional(),
  /** … and which two judged: two checkers, the first and the second reviewer, the reviewer and a checker, joined by `~`. */
  pair: z.string().optional(),
  /** At which stage it stood at the end of which day, as `readStood` has it; for leads, as what follows. */
  stood: z.string().optional(),
  /** Which of its seats stands still: one whose time ran out, or one that waits for a third checker. */
  standing: z.enum(['expired', 'splits']).optional(),
  /** Neither signed off nor deleted. */
  undecided: z.enum(['yes']).optional(),
  /** What somebody did to it, or what came of that, and when, as `readDeed` has it; for leads. */
  did: z.string().optional(),
  /** How far the double review of a drawn one is; for leads. */
  double: DoubleFilter.optional(),
  text: z.string().optional(),
  /** Whether gold is made of it; finds nothing for anybody but leads. */
  gold: z.enum(['template']).optional(),
})
export type InstanceFilter = z.infer<typeof InstanceFilter>

export const InstanceRow = z.object({
  key: z.string(),
  id: z.string(),
  field: z.string(),
  domain: z.string(),
  difficulty: z.number().nullable(),
  combination: z.string(),
  stage: Stage,
  round: z.number().int(),
  errors: z.number().int(),
  warnings: z.number().int(),
  excerpt: z.string(),
  updated: z.iso.datetime(),
  ...Plan.shape,
})
export type InstanceRow = z.infer<typeof InstanceRow>

/** How many instances each value of each filter would show, the other filters held. */
export const Facets = z.record(
  z.string(),
  z.array(z.object({ value: z.string(), count: z.number().int() })),
)
export type Facets = z.infer<typeof Facets>

export const HistoryEvent = z.object({
  seq: z.number().int(),
  move: z.string(),
  from: z.string(),
  to: Stage,
  actor: z.string().nullable(),
  at: z.iso.datetime(),
  round: z.number().int(),
  note: z.string(),
  revision: z.number().int().nullable(),
  /** What was voted by this event, where this person may know it. */
  quality: Quality.nullable(),
  reasons: z.array(z.string()),
})
export type HistoryEvent = z.infer<typeof HistoryEvent>
