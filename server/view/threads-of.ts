import { and, eq, inArray } from 'drizzle-orm'

import { commentRead, person } from '#server/db/schema.ts'
import type { Place } from '#shared/discussion/place.ts'
import { isPicture } from '#shared/discussion/snapshot.ts'
import type { Message, Thread } from '#shared/view/thread.ts'

import type { CommentRow } from './comments-of.ts'
import type { Look, Naming } from './look-at.ts'

/** A thread as rows: its first remark, and all that followed it. */
export interface ThreadRows {
  opener: CommentRow
  rest: CommentRow[]
}

/** What a reader must know of people to be shown a thread. */
export interface Readership {
  me: string
  names: Naming
  /** Names of those mentioned; whoever reads a text may know whom it addresses. */
  addressed: ReadonlyMap<string, string>
  read: ReadonlySet<string>
}

/** The rows of each thread together, by the order of their first remarks. */
export function threadsIn(rows: readonly CommentRow[]): ThreadRows[] {
  const openers = rows.filter(({ threadId }) => threadId === null)
  return openers.map((opener) => ({
    opener,
    rest: rows.filter(({ threadId }) => threadId === opener.commentId),
  }))
}

/** Where a thread's spot was chosen last, and in which revision: it may have been carried over. */
export function anchoringOf({ opener, rest }: ThreadRows): CommentRow {
  return rest.findLast(({ kind }) => kind === 'carry') ?? opener
}

export async function readershipOf(
  { tx, instance, me }: Look,
  names: Naming,
  rows: readonly CommentRow[],
): Promise<Readership> {
  const addressed = [...new Set(rows.flatMap(({ mentions }) => mentions))]
  const people =
    addressed.length === 0
      ? []
      : await tx
          .select({ id: person.personId, name: person.name })
          .from(person)
          .where(inArray(person.personId, addressed))
  const read = !addressed.includes(me)
    ? []
    : await tx
        .select({ id: commentRead.commentId })
        .from(commentRead)
        .where(and(eq(commentRead.instanceId, instance.instanceId), eq(commentRead.personId, me)))
  return {
    me,
    names,
    addressed: new Map(people.map(({ id, name }) => [id, name])),
    read: new Set(read.map(({ id }) => id)),
  }
}

export function threadView(rows: ThreadRows, place: Place, readers: Readership): Thread {
  const { opener, rest } = rows
  const { me, names } = readers
  const said = [opener, ...rest.filter(({ kind }) => kind === 'comment')]
  const last = rest.findLast(({ kind }) => kind === 'resolve' || kind === 'reopen')
  const { snapshot } = opener
  return {
    id: opener.commentId,
    mine: opener.personId === me,
    round: opener.round,
    revision: opener.revision,
    blocking: opener.blocking === 'blocking',
    reasons: opener.reasons,
    anchor: anchoringOf(rows).anchor,
    snapshot: snapshot === null ? null : isPicture(snapshot) ? 'picture' : { words: snapshot },
    place,
    messages: said.map((row, i) => messageView(row, said.slice(i + 1), readers)),
    resolved:
      last?.kind === 'resolve'
        ? { by: names.anyone(last.personId), mine: last.personId === me, at: last.at.toISOString() }
        : null,
  }
}

function messageView(
  row: CommentRow,
  later: readonly CommentRow[],
  { addressed, me, names, read }: Readership,
): Message {
  const { at, commentId, mentions, personId, round, text } = row
  const answered = later.some((other) => other.personId === me)
  return {
    id: commentId,
    author: names.anyone(personId),
    mine: personId === me,
    round,
    text,
    mentions: mentions.flatMap((id) => addressed.get(id) ?? []),
    unread: mentions.includes(me) && personId !== me && !answered && !read.has(commentId),
    at: at.toISOString(),
  }
}
