import { z } from 'zod'

import { Modality } from './modality.ts'

/** Why a file cannot be shown as it is. */
export const mediaProblems = ['damaged', 'encrypted', 'unviewable'] as const
export const MediaProblem = z.enum(mediaProblems)
export type MediaProblem = z.infer<typeof MediaProblem>

/** A rational number: `{ num: 30000, den: 1001 }` frames a second. */
export const Rational = z.object({ num: z.number().int(), den: z.number().int() })
export type Rational = z.infer<typeof Rational>

/** A file of its own that a model names: a buffer with the bytes it must have, or a texture. */
export const ModelPart = z.object({ name: z.string(), bytes: z.number().optional() })
export type ModelPart = z.infer<typeof ModelPart>

/**
 * What one look at a file's bytes told. `modalities` are those the bytes may stand for (a PNG is an image, a document's
 * page or a threeD item's texture); `vertices` of 0 is damage only where the medium is meant as threeD; lengths are in pixels
 * (as shown, after `orientation` (EXIF, 1 to 8) is honoured), `seconds` in seconds, `sampleRate` in hertz. `codec` is that of the
 * pictures, or the sound where there are none, or a text's encoding; `soundCodec` that of a film's sound.
 *
 * `frameRate` is exact. `variableRate` means that frames are not where it puts them, so that only their times find them; both
 * are missing where nobody could tell. `startTime` is when the first frame begins, in seconds, where that is not at 0.
 *
 * `parts` are the files that a glTF names. `detail` is one sentence about `problem`. `beyond` means that the file passes a limit
 * of decoding: it is unviewable, no viewer opens it, and nothing is made from it. `probe` is the version of the look that
 * told all this.
 */
export const MediaFacts = z.object({
  mime: z.string(),
  modalities: z.array(Modality),
  bytes: z.number(),
  width: z.number().optional(),
  height: z.number().optional(),
  animated: z.boolean().optional(),
  alpha: z.boolean().optional(),
  orientation: z.number().int().optional(),
  seconds: z.number().optional(),
  frameRate: Rational.optional(),
  variableRate: z.boolean().optional(),
  frames: z.number().int().optional(),
  startTime: z.number().optional(),
  channels: z.number().int().optional(),
  sampleRate: z.number().optional(),
  soundCodec: z.string().optional(),
  pages: z.number().optional(),
  vertices: z.number().optional(),
  triangles: z.number().optional(),
  parts: z.array(ModelPart).optional(),
  codec: z.string().optional(),
  problem: MediaProblem.optional(),
  detail: z.string().optional(),
  beyond: z.boolean().optional(),
  probe: z.number().int().optional(),
})
export type MediaFacts = z.infer<typeof MediaFacts>
