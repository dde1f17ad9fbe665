import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'

/**
 * Unsaved work: a content, the revision it started from, the ticks, the states on the server that it contains (`known`),
 * and whether the server has yet to confirm something of it. No clock says which of two drafts is newer: what contains the
 * other is.
 */
export interface Draft {
  base: number
  content: Content
  checks: string[]
  known: string[]
  unsent: boolean
}

/** The draft as the server keeps it; `stamp` names this state of it. */
export interface ServerDraft {
  base: number
  content: Content
  checks: string[]
  stamp: string
}

/** Another version that this work does not contain: a newer revision, or a draft that went on in another place. */
export interface Conflict {
  kind: 'revision' | 'draft'
  theirs: { base: number; content: Content; checks: string[]; stamp: string | null }
}

export interface Opened {
  draft: Draft
  /** The person has to choose before anything is saved. */
  conflict: Conflict | null
}

export interface Head {
  number: number
  content: Content
  checks: string[]
}

interface Found {
  head: Head
  local: Draft | null
  server: ServerDraft | null
}

/** What the desk starts from: the draft of this browser or of the server, whichever contains the other, or the head. */
export function openDraft({ head, local, server }: Found): Opened {
  const mine = newest(local, server)
  if (!mine) return { draft: freshDraft(head), conflict: null }
  const apart = mine === local && server !== null && !local.known.includes(server.stamp)
  if (apart) return { draft: mine, conflict: { kind: 'draft', theirs: server } }
  if (sameContent(mine.content, head.content)) {
    const checks = mine.base === head.number ? mine.checks : head.checks
    return { draft: { ...mine, base: head.number, content: head.content, checks }, conflict: null }
  }
  return { draft: mine, conflict: againstHead(mine, head) }
}

/** The head as the other version of work that started from an older one; null where it started from the head. */
export function againstHead(mine: { base: number; content: Content }, head: Head): Conflict | null {
  // A page may hear of a new revision by its draft first.
  if (mine.base >= head.number || sameContent(mine.content, head.content)) return null
  const { checks, content, number } = head
  return { kind: 'revision', theirs: { base: number, content, checks, stamp: null } }
}

/** Of two drafts that do not contain one another: the one of this browser, as long as it holds something of its own. */
function newest(local: Draft | null, server: ServerDraft | null): Draft | null {
  if (!server) return local?.unsent ? local : null
  const other: Draft = { ...server, known: [server.stamp], unsent: false }
  if (!local) return other
  if (local.known.includes(server.stamp)) return local
  return local.unsent && !sameWork(local, server) ? local : other
}

function freshDraft({ checks, content, number }: Head): Draft {
  return { base: number, content, checks, known: [], unsent: false }
}

type Work = Pick<Draft, 'content' | 'checks'>

export function sameWork(a: Work, b: Work): boolean {
  return sameTicks(a.checks, b.checks) && sameContent(a.content, b.content)
}

export function sameTicks(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join()
}

/** Equal by value: the same content hash, whatever the order of keys. */
export function sameContent(a: Content, b: Content): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}
