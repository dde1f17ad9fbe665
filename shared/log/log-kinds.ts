import { type Act, type Move, movesBy } from '#shared/lifecycle/lifecycle.ts'

/** Where acts on the project stand beside moves and acts on an instance: an import of one record is not the import of a file. */
export const projectMark = 'project.'

type OfInstance = Move | Act | 'import'

/** What is logged of an instance, in the groups that a reader asks for. */
const ofInstance = {
  hand_over: [...movesBy('review'), 'withdraw', 'second_review', 'promote'],
  votes: [...movesBy('vote'), 'return'],
  write: ['save', 'specify', 'suggest', 'import', 'revalidate'],
  talk: ['comment', 'reply', 'resolve', 'unresolve', 'carry_over', 'ask_reopen', 'decline_reopen'],
  steer: ['assign', 'take_away', 'plan', 'release', 'recall', 'reopen'],
} satisfies Record<string, readonly OfInstance[]>

/** What is logged of the project as a whole. */
const ofProject = {
  rules: ['create', 'policy', 'name', 'guideline', 'taxonomy', 'add_domains', 'draw_double'],
  people: [
    'invite',
    'revoke_invite',
    'join',
    'set_roles',
    'set_terms',
    'set_group',
    'remove_group',
    'pause',
    'resume',
    'disable',
    'enable',
    'pause_project',
    'resume_project',
    'create_token',
    'revoke_token',
  ],
  audit: ['audit_draw', 'audit_take_back', 'audit_finish', 'audit_peek', 'audit_abandon'],
  gold: ['gold_configure', 'gold_mark', 'gold_unmark', 'gold_seed'],
  data: ['import', 'export', 'bulk', 'bulk_cancel', 'verify_log'],
} as const

export const logGroups = [
  'hand_over',
  'votes',
  'write',
  'talk',
  'steer',
  'rules',
  'people',
  'audit',
  'gold',
  'data',
] as const
export type LogGroup = (typeof logGroups)[number]

const groups: Record<LogGroup, readonly string[]> = {
  ...ofInstance,
  ...(Object.fromEntries(
    Object.entries(ofProject).map(([group, acts]) => [
      group,
      acts.map((act) => `${projectMark}${act}`),
    ]),
  ) as Record<keyof typeof ofProject, string[]>),
}

/** The events that a filter of this name finds: a group's, or those of one kind. */
export function kindsOf(name: string): readonly string[] {
  return name in groups ? groups[name as LogGroup] : [name]
}

/** The group that an event of this kind stands in; null for one that no group names. */
export function groupOf(kind: string): LogGroup | null {
  return logGroups.find((group) => groups[group].includes(kind)) ?? null
}
