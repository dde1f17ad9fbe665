import type { CommandId } from '#client/app/command-list.ts'
import { type Content, mediaOf } from '#shared/instance/content.ts'
import type { Ability, InstanceView } from '#shared/view/instance-view.ts'

/** What the reasons are read from; asked for only when somebody wants to see them. */
export interface DeskFacts {
  view: Pick<InstanceView, 'abilities' | 'whyNot' | 'hidden' | 'threads' | 'lease' | 'gold'>
  content: Content
  undoable: boolean
  redoable: boolean
  comparing: boolean
  findings: number
}

/** Why a command is not there (or, where it always is, would do nothing): a reason of the page or a refusal; null for none. */
type Reason = (facts: DeskFacts) => string | null

/** To reload tells nothing new here: the stage is on the page. */
const able =
  (ability: Ability): Reason =>
  ({ view }) => {
    const why = view.whyNot[ability] ?? null
    return why === 'illegal_move' ? 'other_stage' : why
  }
const said =
  (code: string): Reason =>
  () =>
    code
const unless =
  (there: (facts: DeskFacts) => boolean, code: string, first?: Reason): Reason =>
  (facts) =>
    first?.(facts) ?? (there(facts) ? null : code)

const edits = able('edit')
const media = unless(({ content }) => mediaOf(content).length > 0, 'no_media')
const comments = unless(({ view }) => view.threads.length > 0, 'no_comments')
const thread = unless(() => false, 'no_thread', comments)
const changes = unless(({ comparing }) => comparing, 'not_comparing')
const suggested = said('no_suggestion')
const waiting = said('nothing_waits')
const versions = said('one_version')
const tagged = unless(() => false, 'no_tag', edits)

/** The one list of why something cannot be done on a desk. Commands that are there may say it more exactly themselves. */
const reasons = {
  take: (facts) =>
    facts.view.abilities.includes('release') ? 'taken_already' : able('take')(facts),
  release: able('release'),
  withdraw: able('withdraw'),
  recall: able('recall'),
  reopen: able('reopen'),
  assign: able('assign'),
  plan: able('plan'),
  take_away: able('take_away'),
  second: able('second'),
  reveal: unless(({ view }) => view.hidden.includes('votes'), 'nothing_hidden', able('recall')),
  mark_gold: able('mark_gold'),
  unmark_gold: unless(({ view }) => view.gold !== null, 'no_template', able('unmark_gold')),
  propose_deletion: able('propose_deletion'),
  save: edits,
  return: able('return'),
  vote_low: able('vote'),
  vote_high: able('vote'),
  submit: able('submit'),
  send_now: waiting,
  take_back: waiting,
  edit: edits,
  suggest: able('suggest'),
  change_next: changes,
  change_previous: changes,
  suggestion_accept: suggested,
  suggestion_reject: suggested,
  suggestion_next: suggested,
  finding: unless(({ findings }) => findings > 0, 'no_findings'),
  fix: edits,
  undo: unless(({ undoable }) => undoable, 'nothing_undone', edits),
  redo: unless(({ redoable }) => redoable, 'nothing_redone', edits),
  extend: able('release'),
  next_medium: media,
  previous_medium: media,
  previous_comment: comments,
  next_comment: comments,
  reply_comment: thread,
  resolve_comment: thread,
  tick_coherent: edits,
  tick_plausible: edits,
  tick_counts: edits,
  tick_positions: edits,
  take_over: said('writes_here'),
  conflict_merge: versions,
  conflict_compare: versions,
  conflict_mine: versions,
  conflict_theirs: versions,
  tag_menu: tagged,
  tag_back: tagged,
  tag_on: tagged,
  tag_sentence_start: tagged,
  tag_sentence_end: tagged,
  tag_paragraph_start: tagged,
  tag_paragraph_end: tagged,
  tag_across: tagged,
} satisfies Partial<Record<CommandId, Reason>>

/** Those that are always there, and of which a reason says that they would do nothing now. */
const idle = new Set<CommandId>([
  'finding',
  'undo',
  'redo',
  'next_medium',
  'previous_medium',
  'previous_comment',
  'next_comment',
])

/** Why each command of the desk cannot be done now, as codes; those that are `there` and do something are left out. */
export function whyAbsent(
  facts: DeskFacts,
  there: ReadonlySet<CommandId>,
): { id: CommandId; why: string }[] {
  return Object.entries(reasons).flatMap(([name, reason]: [string, Reason]) => {
    const id = name as CommandId
    if (there.has(id) && !idle.has(id)) return []
    const why = reason(facts)
    return why === null ? [] : [{ id, why }]
  })
}
