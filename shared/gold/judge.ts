import { z } from 'zod'

import type { Quality } from '#shared/check/quality.ts'
import type { Content } from '#shared/instance/content.ts'

import type { Defect } from './defect.ts'
import { isMended } from './signs-in.ts'

/** The phases in which gold is given: a tie-break is too rare to be measured. */
export const goldPhases = ['review', 'check'] as const
export const GoldPhase = z.enum(goldPhases)
export type GoldPhase = z.infer<typeof GoldPhase>

export const Expected = z.enum(['submit', 'mend', 'delete', 'high', 'low'])
export type Expected = z.infer<typeof Expected>
export const Given = z.enum(['submit', 'propose_deletion', 'high', 'low', 'return'])
export type Given = z.infer<typeof Given>
export const Outcome = z.enum(['found', 'missed'])
export type Outcome = z.infer<typeof Outcome>

/** What a person who looks well answers to a copy. */
export function expectedOf(phase: GoldPhase, verdict: Quality, defect: Defect | null): Expected {
  if (phase === 'check') return defect ? 'low' : verdict
  if (defect) return 'mend'
  return verdict === 'high' ? 'submit' : 'delete'
}

/** Whether an answer is the expected one. A return says no less than a low that something is wrong. */
export function judge(
  expected: Expected,
  given: Given,
  left: { content: Content; defect: Defect | null },
): Outcome {
  return isAsExpected(expected, given, left) ? 'found' : 'missed'
}

function isAsExpected(
  expected: Expected,
  given: Given,
  { content, defect }: { content: Content; defect: Defect | null },
): boolean {
  switch (expected) {
    case 'mend':
      return given === 'submit' && defect !== null && isMended(defect, content)
    case 'submit':
      return given === 'submit'
    case 'delete':
      return given === 'propose_deletion'
    case 'high':
      return given === 'high'
    case 'low':
      return given === 'low' || given === 'return'
  }
}
