import { z } from 'zod'

import { type Anchor, Camera, MediaState, Selector } from './anchor.ts'
import { targetOf, readTarget } from './annotation-target.ts'
import { isPicture } from './snapshot.ts'

/** Our own words in the annotations begin with `cs:`. */
export const prefix = 'urn:countersign:ns#'
export const context = ['http://www.w3.org/ns/anno.jsonld', { cs: prefix }]

/** A thread as it is exported: names instead of accounts, null where the reader may not know one. Times are ISO 8601. */
export interface Discussed {
  id: string
  instance: string
  revision: number
  round: number
  blocking: boolean
  reasons: string[]
  anchor: Anchor | null
  snapshot: string | null
  messages: Said[]
  resolved: { by: string | null; at: string } | null
}

export interface Said {
  id: string
  author: string | null
  round: number
  text: string
  mentions: string[]
  at: string
}

const Body = z.object({
  type: z.enum(['TextualBody', 'Image']),
  purpose: z.enum(['commenting', 'replying', 'tagging', 'describing']),
  value: z.string().optional(),
  format: z.literal('text/plain').optional(),
  id: z.string().optional(),
})
type Body = z.infer<typeof Body>

const Source = z.union([z.string(), z.object({ id: z.string(), type: z.literal('Scene') })])
const State = z.union([
  z.object({ type: z.literal('cs:RevisionState'), 'cs:revision': z.number().int() }),
  MediaState.extend({ type: z.literal('cs:MediaState') }),
])

/** One Web Annotation (W3C, 2017) in our profile: the first of a thread, or a reply, whose target is the first. */
export const Annotation = z.object({
  id: z.string(),
  type: z.literal('Annotation'),
  motivation: z.enum(['commenting', 'replying']),
  creator: z.object({ type: z.literal('Person'), name: z.string() }).optional(),
  created: z.string(),
  body: z.array(Body),
  target: z.union([
    z.string(),
    z.object({
      type: z.literal('SpecificResource'),
      source: Source,
      state: State.optional(),
      selector: z.array(Selector).optional(),
      'cs:camera': Camera.optional(),
      'cs:instance': z.string().optional(),
    }),
  ]),
  'cs:round': z.number().int(),
  'cs:revision': z.number().int().optional(),
  'cs:blocking': z.boolean().optional(),
  'cs:mentions': z.array(z.string()).optional(),
  'cs:resolved': z.object({ created: z.string(), creator: z.string().optional() }).optional(),
})
export type Annotation = z.infer<typeof Annotation>

const comment = 'urn:countersign:comment:'
const idOf = (iri: string) => iri.slice(comment.length)

/** A thread as annotations: the first message with its spot, then the replies. */
export function annotationsOf(thread: Discussed): Annotation[] {
  const { blocking, messages, reasons, resolved, revision, snapshot } = thread
  return messages.map((message, i): Annotation => {
    const first = i === 0
    const { at, author, id, mentions, round, text } = message
    const purpose = first ? ('commenting' as const) : ('replying' as const)
    return {
      id: comment + id,
      type: 'Annotation',
      motivation: purpose,
      ...(author !== null && { creator: { type: 'Person' as const, name: author } }),
      created: at,
      body: [
        { type: 'TextualBody', purpose, value: text, format: 'text/plain' },
        ...(first ? reasons.map(tagging) : []),
        ...(first && snapshot !== null ? [describing(snapshot)] : []),
      ],
      target: first ? targetOf(thread) : comment + thread.id,
      'cs:round': round,
      ...(first && { 'cs:revision': revision }),
      ...(first && blocking && { 'cs:blocking': true }),
      ...(mentions.length > 0 && { 'cs:mentions': mentions }),
      ...(first && resolved && { 'cs:resolved': resolution(resolved) }),
    }
  })
}

function tagging(value: string): Body {
  return { type: 'TextualBody', purpose: 'tagging', value }
}

function describing(snapshot: string): Body {
  return isPicture(snapshot)
    ? { type: 'Image', purpose: 'describing', id: snapshot }
    : { type: 'TextualBody', purpose: 'describing', value: snapshot, format: 'text/plain' }
}

function resolution({ at, by }: { by: string | null; at: string }) {
  return { created: at, ...(by !== null && { creator: by }) }
}

/** The threads that annotations tell of, as `annotationsOf` wrote them. Throws where they are not of our profile. */
export function readAnnotations(input: unknown): Discussed[] {
  const all = z.array(Annotation).parse(input)
  return all
    .filter(({ motivation }) => motivation === 'commenting')
    .map((first): Discussed => {
      const replies = all.filter(({ target }) => target === first.id)
      const target = readTarget(first.target)
      const picture = first.body.find(({ purpose }) => purpose === 'describing')
      const resolved = first['cs:resolved']
      return {
        id: idOf(first.id),
        instance: target.instance ?? '',
        revision: first['cs:revision'] ?? 1,
        round: first['cs:round'],
        blocking: first['cs:blocking'] ?? false,
        reasons: first.body.flatMap(({ purpose, value = '' }) =>
          purpose === 'tagging' ? [value] : [],
        ),
        anchor: target.anchor,
        snapshot: picture?.id ?? picture?.value ?? null,
        messages: [first, ...replies].map(said),
        resolved: resolved ? { by: resolved.creator ?? null, at: resolved.created } : null,
      }
    })
}

function said(one: Annotation): Said {
  return {
    id: idOf(one.id),
    author: one.creator?.name ?? null,
    round: one['cs:round'],
    text: one.body[0]?.value ?? '',
    mentions: one['cs:mentions'] ?? [],
    at: one.created,
  }
}
