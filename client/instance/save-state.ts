import type { Kept } from '#client/revision/keeper.ts'

const saveStates = [
  'saved',
  'keeping',
  'kept',
  'saving',
  'server_only',
  'unkept',
  'offline',
  'failed',
  'signed_out',
  'conflict',
  'read_only',
] as const
export type SaveState = (typeof saveStates)[number]

interface Facts {
  editable: boolean
  dirty: boolean
  /** The ticks differ from the saved ones. */
  unticked: boolean
  conflict: boolean
  online: boolean
  busy: boolean
  kept: Kept
}

/** The one word about the work's safety: the worst news first. */
export function saveState(facts: Facts): SaveState {
  const { here, there } = facts.kept
  if (!facts.editable) return 'read_only'
  if (facts.conflict) return 'conflict'
  if (facts.busy) return 'saving'
  const unsaved = facts.dirty || facts.unticked
  if (!unsaved) return 'saved'
  const away = !facts.online || there === 'failed' || there === 'signed_out'
  if (here === 'full' && away) return 'unkept'
  if (there === 'signed_out') return 'signed_out'
  if (!facts.online) return 'offline'
  if (there === 'failed') return 'failed'
  if (here === 'full') return 'server_only'
  return there === 'kept' ? 'kept' : 'keeping'
}

// What a person who does not see the mark must hear; drafts that come and go as they should are not among it, nor what the notice
// of a session's end says.
const worthSaying: readonly SaveState[] = ['server_only', 'unkept', 'offline', 'failed', 'conflict']

/** Whether a change of state is told aloud: trouble, and its end. */
export function isNews(before: SaveState, now: SaveState): boolean {
  if (before === now) return false
  return worthSaying.includes(now) || worthSaying.includes(before)
}
