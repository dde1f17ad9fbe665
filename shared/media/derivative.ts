import { z } from 'zod'

/**
 * What is made from an original so that it can be shown, and never takes its place:
 * - `picture`: an image, a page or a texture as WebP, upright, its first frame, at most 2048 pixels a side
 * - `poster`: a still of a film as WebP, at most 1280 pixels wide
 * - `page`: the first page of a document as WebP, 1200 pixels wide
 * - `peaks`: the outline of a sound, as `shared/media/waveform.ts` writes it
 * - `strip`: that outline as a transparent WebP, 2000 by 128 pixels, to be used as a mask
 * - `spectrogram`: a sound's spectrum as WebP, from 0 Hz at the bottom to half its own sample rate at the top
 * - `frames`: the times of a film's frames, as `shared/media/frame-times.ts` writes them
 * - `proxy`: a sound as Opus in WebM, or a film as H.264 and AAC in MP4, for what a browser does not play, or only in part
 * - `pdf`: an office document as PDF
 */
export const derivativeKinds = [
  'picture',
  'poster',
  'page',
  'peaks',
  'strip',
  'spectrogram',
  'frames',
  'proxy',
  'pdf',
] as const
export const DerivativeKind = z.enum(derivativeKinds)
export type DerivativeKind = z.infer<typeof DerivativeKind>

/** `waiting`: a job will make it; `failed`: it could not be made from this file; `lacking`: the tool for it is not installed. */
export const Derivative = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({
    state: z.literal('done'),
    url: z.string(),
    bytes: z.number(),
    width: z.number().optional(),
    height: z.number().optional(),
  }),
  z.object({ state: z.literal('failed'), why: z.string() }),
  z.object({ state: z.literal('lacking'), tool: z.enum(['ffmpeg', 'LibreOffice']) }),
])
export type Derivative = z.infer<typeof Derivative>

/** The derivatives that a file has or will have; a kind that makes no sense for it is not there. */
export const Derivatives = z.partialRecord(DerivativeKind, Derivative)
export type Derivatives = z.infer<typeof Derivatives>
