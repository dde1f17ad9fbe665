import { z } from 'zod'

/** Why somebody gives back what they began: leads read it, and see what keeps coming back. */
export const skipReasons = [
  'not_my_field',
  'language',
  'too_close',
  'media_fail',
  'unclear',
  'too_long',
  'other',
] as const
export const SkipReason = z.enum(skipReasons)
export type SkipReason = z.infer<typeof SkipReason>
