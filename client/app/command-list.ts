/** Where commands hold: in every place, or on one kind of page. Two pages are never open at once. */
export const scopes = [
  'go',
  'everywhere',
  'turn',
  'list',
  'figures',
  'audit',
  'log',
  'instance',
  'tag',
] as const
export type Scope = (typeof scopes)[number]

export interface CommandEntry {
  scope: Scope
  /** The key of its name in the catalogues, and the keys of what stands in that name. */
  words: string
  parts?: Readonly<Record<string, string>>
  /** As `isKey` reads it; two with a space between are pressed one after the other. */
  keys?: string
  /** A key that belongs to a text or a list, and is only shown. */
  fixed?: boolean
  /** Takes this command's place while it can be done, and so may have its key. */
  insteadOf?: string
}

const go = (place: string, keys: string): CommandEntry => ({
  scope: 'go',
  words: 'frame:go',
  parts: { place: `frame:place.${place}` },
  keys,
})
const anywhere = (words: string, keys?: string): CommandEntry => ({
  scope: 'everywhere',
  words,
  ...(keys !== undefined && { keys }),
})
const act = (name: string, keys?: string): CommandEntry => ({
  scope: 'instance',
  words: `instance:act.${name}`,
  ...(keys !== undefined && { keys }),
})
const own = (name: string, keys: string, more: Partial<CommandEntry> = {}): CommandEntry => ({
  scope: 'instance',
  words: `instance:command.${name}`,
  keys,
  ...more,
})
const tick = (check: string, keys: string): CommandEntry => ({
  scope: 'instance',
  words: 'instance:command.tick',
  parts: { check: `instance:checks.${check}.name` },
  keys,
})
const tag = (words: string, keys?: string): CommandEntry => ({
  scope: 'tag',
  words,
  ...(keys !== undefined && { keys, fixed: true }),
})
const moveTag = (to: string): CommandEntry => ({
  ...tag('revision:tag.command'),
  parts: { to: `revision:tag.move.${to}` },
})

/** Every command there is, with its name, scope and first key. Pages say what each does and when it can be done. */
const list = {
  'go-turn': go('turn', 'g t'),
  'go-instances': go('instances', 'g i'),
  'go-overview': go('overview', 'g l'),
  'go-agreement': go('agreement', 'g a'),
  'go-progress': go('progress', 'g b'),
  'go-audit': go('audit', 'g u'),
  'go-gold': go('gold', 'g o'),
  'go-people': go('people', 'g p'),
  'go-log': go('log', 'g e'),
  'go-report': go('report', 'g r'),
  'go-jobs': go('jobs', 'g j'),
  'go-import': go('import', 'g m'),
  'go-export': go('export', 'g x'),
  'go-settings': go('settings', 'g s'),
  'go-projects': go('projects', 'g h'),

  decisions: anywhere('work:decisions.title', 'g d'),
  palette: anywhere('frame:palette', 'mod+k'),
  keys: anywhere('frame:keys', '?'),
  'set-keys': anywhere('keys:change'),
  scheme: anywhere('frame:scheme.next'),
  contrast: anywhere('keys:contrast.switch'),
  density: anywhere('keys:density.switch'),
  direction: anywhere('keys:direction'),
  language: anywhere('keys:language'),
  digest: anywhere('frame:digest'),
  tokens: anywhere('frame:tokens'),
  'sign-out': anywhere('frame:signOut'),

  start: { scope: 'turn', words: 'work:start', keys: 'r' },
  'list-next': { scope: 'list', words: 'instance:list.next', keys: 'j' },
  'list-previous': { scope: 'list', words: 'instance:list.previous', keys: 'k' },
  'list-search': { scope: 'list', words: 'instance:list.search', keys: '/' },
  'list-choose': { scope: 'list', words: 'bulk:choose.command', keys: 'x' },
  'list-choose-all': { scope: 'list', words: 'bulk:choose.all', keys: 'shift+a' },
  'list-choose-none': { scope: 'list', words: 'bulk:choose.none' },
  'list-assign': { scope: 'list', words: 'bulk:act.assign' },
  'list-plan': { scope: 'list', words: 'bulk:act.plan' },
  'list-reopen': { scope: 'list', words: 'bulk:act.reopen' },
  'list-revalidate': { scope: 'list', words: 'bulk:act.revalidate' },
  'list-open': {
    scope: 'list',
    words: 'instance:list.open',
    keys: 'Enter',
    fixed: true,
  },
  'figures-turn': { scope: 'figures', words: 'charts:turn', keys: 't' },

  'log-next': { scope: 'log', words: 'log:command.next', keys: 'j' },
  'log-previous': { scope: 'log', words: 'log:command.previous', keys: 'k' },
  audit_sound: { scope: 'audit', words: 'audit:desk.sound', keys: 'shift+1' },
  audit_defective: { scope: 'audit', words: 'audit:desk.defective', keys: 'shift+2' },
  audit_take_back: {
    scope: 'audit',
    words: 'audit:desk.takeBackWhat',
    keys: 'mod+z',
    insteadOf: 'undo',
  },
  audit_finish: { scope: 'audit', words: 'audit:desk.finish', keys: 'mod+Enter' },
  audit_next_medium: { scope: 'audit', words: 'instance:command.next_medium', keys: 'j' },
  audit_previous_medium: { scope: 'audit', words: 'instance:command.previous_medium', keys: 'k' },

  take: act('take'),
  release: act('release', 's'),
  withdraw: act('withdraw'),
  recall: act('recall'),
  reopen: act('reopen'),
  assign: act('assign'),
  plan: act('plan'),
  take_away: act('take_away'),
  second: act('second'),
  reveal: act('reveal'),
  mark_gold: act('mark_gold'),
  unmark_gold: act('unmark_gold'),
  propose_deletion: act('propose_deletion', 'shift+x'),
  save: act('save', 'mod+s'),
  return: act('return', 'shift+3'),
  vote_low: act('vote_low', 'shift+2'),
  vote_high: act('vote_high', 'shift+1'),
  submit: act('submit', 'mod+Enter'),
  send_now: own('send_now', 'mod+Enter', { insteadOf: 'submit' }),
  take_back: own('take_back', 'mod+z', { insteadOf: 'undo' }),
  edit: own('edit', 'e'),
  suggest: { scope: 'instance', words: 'suggestion:desk.title', keys: 'shift+e' },
  compare: own('compare', 'd'),
  change_next: { scope: 'instance', words: 'revision:difference.next', keys: 'n' },
  change_previous: { scope: 'instance', words: 'revision:difference.previous', keys: 'p' },
  suggestion_accept: { scope: 'instance', words: 'suggestion:command.accept', keys: 'y' },
  suggestion_reject: { scope: 'instance', words: 'suggestion:command.reject', keys: 'shift+y' },
  suggestion_next: { scope: 'instance', words: 'suggestion:command.next', keys: 'v' },
  comment: own('comment', 'c'),
  finding: own('finding', 'f'),
  fix: own('fix', 'F2'),
  undo: own('undo', 'mod+z', { fixed: true }),
  redo: own('redo', 'mod+shift+z', { fixed: true }),
  extend: own('extend', 'x'),
  rail: own('rail', 'b'),
  next_medium: own('next_medium', 'j'),
  previous_medium: own('previous_medium', 'k'),
  previous_comment: own('previous_comment', '['),
  next_comment: own('next_comment', ']'),
  comment_here: { scope: 'instance', words: 'discussion:command.here', keys: 'mod+alt+m' },
  reply_comment: { scope: 'instance', words: 'discussion:command.reply', keys: 'r' },
  resolve_comment: { scope: 'instance', words: 'discussion:command.resolve', keys: 'shift+r' },
  tick_coherent: tick('coherent', '1'),
  tick_plausible: tick('plausible', '2'),
  tick_counts: tick('counts', '3'),
  tick_positions: tick('positions', '4'),

  take_over: { scope: 'instance', words: 'draft:tab.take_over' },
  conflict_merge: { scope: 'instance', words: 'draft:conflict.merge' },
  conflict_compare: { scope: 'instance', words: 'draft:conflict.compare' },
  conflict_mine: { scope: 'instance', words: 'draft:conflict.mine.draft' },
  conflict_theirs: { scope: 'instance', words: 'draft:conflict.theirs.draft' },

  tag_menu: tag('revision:tag.move_menu', 'alt+shift+m'),
  tag_back: tag('revision:tag.move.back', 'alt+shift+ArrowLeft'),
  tag_on: tag('revision:tag.move.on', 'alt+shift+ArrowRight'),
  tag_sentence_start: moveTag('sentence_start'),
  tag_sentence_end: moveTag('sentence_end'),
  tag_paragraph_start: moveTag('paragraph_start'),
  tag_paragraph_end: moveTag('paragraph_end'),
  tag_across: tag('revision:tag.command_across'),
} satisfies Record<string, CommandEntry>

export type CommandId = keyof typeof list
export const commandList: Readonly<Record<CommandId, CommandEntry>> = list
export const commandIds = Object.keys(list) as CommandId[]
