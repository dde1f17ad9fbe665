import type { InstanceView } from '#shared/view/instance-view.ts'
import type { Ability } from '#shared/view/instance-view.ts'

const acts = [
  'take',
  'release',
  'withdraw',
  'recall',
  'reopen',
  'assign',
  'plan',
  'take_away',
  'second',
  'reveal',
  'mark_gold',
  'unmark_gold',
  'propose_deletion',
  'save',
  'return',
  'vote_low',
  'vote_high',
  'submit',
] as const
export type Act = (typeof acts)[number]

/** The ability that an act needs. */
const needs: Record<Act, Ability> = {
  take: 'take',
  release: 'release',
  withdraw: 'withdraw',
  recall: 'recall',
  reopen: 'reopen',
  assign: 'assign',
  plan: 'plan',
  take_away: 'take_away',
  second: 'second',
  reveal: 'reveal',
  mark_gold: 'mark_gold',
  unmark_gold: 'unmark_gold',
  propose_deletion: 'propose_deletion',
  save: 'edit',
  return: 'return',
  vote_low: 'vote',
  vote_high: 'vote',
  submit: 'submit',
}

// With these the act is somebody else's business, another stage's or another tab's: a button would only be noise.
const silent = new Set([
  'not_yours',
  'illegal_move',
  'frozen',
  'not_taken',
  'nobody_there',
  'other_tab',
])

// What cannot be done while a decision of mine is on its way.
const ends = new Set<Act>([
  'vote_high',
  'vote_low',
  'return',
  'release',
  'save',
  'submit',
  'propose_deletion',
])

export interface Offered {
  act: Act
  /** The code of the reason why it cannot be done now; null where it can. */
  whyNot: string | null
}

/** What the page's own state adds to the server's answer: it changes with every keystroke. */
export interface PageFacts {
  dirty: boolean
  conflict: boolean
  errors: boolean
  checksOpen: boolean
  /** Something that the project wants looked at first was not. */
  unviewed: boolean
  deciding: boolean
}

/** The buttons of the action bar, from the server's list of abilities and nothing else. */
export function offeredActs(
  view: Pick<InstanceView, 'abilities' | 'whyNot' | 'hidden' | 'proposal' | 'gold'>,
  page: PageFacts,
): Offered[] {
  return acts.flatMap((act): Offered[] => {
    const ability = needs[act]
    if (act === 'reveal' && !view.hidden.includes('votes')) return []
    if (act === 'unmark_gold' && view.gold === null) return []
    if (act === 'take' && view.abilities.includes('release')) return []
    if (view.abilities.includes(ability)) return [{ act, whyNot: onThisPage(act, page, view) }]
    const whyNot = view.whyNot[ability]
    return whyNot === undefined || silent.has(whyNot) ? [] : [{ act, whyNot }]
  })
}

const main = new Set<Act>(['take', 'submit', 'vote_low', 'vote_high'])

/** What most people came for, where there is room for little else; at least one where there is any. */
export function mainActs(offered: readonly Offered[]): Offered[] {
  const found = offered.filter(({ act }) => main.has(act))
  return found.length > 0 ? found : offered.slice(0, 1)
}

function onThisPage(
  act: Act,
  page: PageFacts,
  view: Pick<InstanceView, 'proposal'>,
): string | null {
  if (page.deciding && ends.has(act)) return 'deciding'
  if (act === 'save' || act === 'submit' || act === 'propose_deletion') {
    if (page.conflict) return 'conflict'
  }
  if (act === 'save') return page.dirty ? null : 'unchanged'
  if (act === 'submit' && page.errors) return 'has_errors'
  if (act === 'submit' && page.checksOpen) return 'checks_open'
  if (page.unviewed && ['submit', 'vote_high', 'vote_low'].includes(act)) return 'not_viewed'
  if (act === 'vote_high' && page.errors && !view.proposal) return 'has_errors'
  return null
}
