import { z } from 'zod'

import { Medium } from './medium.ts'

export const sides = ['question', 'answer'] as const
export const Side = z.enum(sides)
export type Side = z.infer<typeof Side>

/** The same of either side. */
export function bySide<Made>(make: (side: Side) => Made): Record<Side, Made> {
  return { question: make('question'), answer: make('answer') }
}

export const SideContent = z.object({ text: z.string(), media: z.array(Medium) })
export type SideContent = z.infer<typeof SideContent>

/** A finding that people decided to live with on this one instance. */
export const Waiver = z.object({
  rule: z.string(),
  side: z.enum([...sides, 'record']),
  tag: z.string().nullable(),
  reason: z.string().min(1),
})
export type Waiver = z.infer<typeof Waiver>

/**
 * Everything of an instance that is exported, and so everything that is signed.
 *
 * `specification` is the combination with counts that the instance must have (`image+audio > image*2`).
 * `unknown` keeps what the format does not know: JSON pointer into the record → the value's own JSON text, so that
 * key order aside nothing (a number's spelling included) is lost.
 */
export const Content = z.object({
  id: z.string(),
  field: z.string(),
  domain: z.string(),
  difficulty: z.number().nullable(),
  capabilities: z.array(z.string()),
  specification: z.string().nullable(),
  question: SideContent,
  answer: SideContent,
  unknown: z.record(z.string(), z.string()),
  waivers: z.array(Waiver),
})
export type Content = z.infer<typeof Content>

/** Every medium of an instance, question first. */
export function mediaOf(content: Pick<Content, Side>): Medium[] {
  return [...content.question.media, ...content.answer.media]
}
