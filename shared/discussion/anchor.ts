import { z } from 'zod'

import { Side } from '#shared/instance/content.ts'

/** Half-open, in Unicode code points from 0, as the Web Annotation Data Model (W3C, 2017) counts them. */
const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** The most UTF-16 units that a quote may have; a longer stretch is named by its position alone. */
export const longestQuote = 10_000

/** `prefix` and `suffix` are up to 32 code points around the quote. */
const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().max(longestQuote),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
})
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>

/** An SVG of one polygon in pixels of the original: `polygon.ts` writes and reads it. */
const SvgSelector = z.object({ type: z.literal('SvgSelector'), value: z.string().max(20_000) })

/** Frames from `start` until before `end`, counted from 0. */
const FrameSelector = z.object({
  type: z.literal('cs:FrameSelector'),
  'cs:start': z.number().int().nonnegative(),
  'cs:end': z.number().int().nonnegative(),
})

/** One channel of a sound, counted from 0, and a band of it in hertz. */
const AudioBandSelector = z.object({
  type: z.literal('cs:AudioBandSelector'),
  'cs:channel': z.number().int().nonnegative().optional(),
  'cs:minHz': z.number().nonnegative().optional(),
  'cs:maxHz': z.number().nonnegative().optional(),
})

/** Quadrilaterals in the user space of a PDF page, eight numbers each; pages count from 1. */
const PdfQuadSelector = z.object({
  type: z.literal('cs:PdfQuadSelector'),
  'cs:page': z.number().int().positive(),
  'cs:space': z.literal('pdf-user-space'),
  'cs:quads': z.array(z.array(z.number()).length(8)).max(500),
})

const point = z.array(z.number()).length(3)

/** The part of a model that the point lies on: its node by path, and the triangle where the viewer knows it. */
const MeshSelector = z.object({
  type: z.literal('cs:MeshSelector'),
  'cs:nodePath': z.string().max(2_000),
  'cs:primitive': z.number().int().nonnegative().optional(),
  'cs:triangle': z.number().int().nonnegative().optional(),
  'cs:barycentric': point.optional(),
  'cs:normal': point.optional(),
})

/**
 * Media Fragments (`t=npt:…`, `xywh=pixel:…`), RFC 8118 for pages (`page=7`), RFC 5147 for lines (`line=41,42`), RFC 7111
 * for cells: `fragment.ts` writes and reads them all.
 */
const FragmentSelector = z.object({
  type: z.literal('FragmentSelector'),
  conformsTo: z.string().max(200),
  value: z.string().max(2_000),
  refinedBy: z.union([TextQuoteSelector, FrameSelector, AudioBandSelector]).optional(),
})

/** A point in the coordinates of the model's own scene, right-handed. */
const PointSelector = z.object({
  type: z.literal('PointSelector'),
  x: z.number(),
  y: z.number(),
  z: z.number(),
  refinedBy: MeshSelector.optional(),
})

export const Selector = z.discriminatedUnion('type', [
  TextPositionSelector,
  TextQuoteSelector,
  FragmentSelector,
  SvgSelector,
  PdfQuadSelector,
  PointSelector,
])
export type Selector = z.infer<typeof Selector>
export type SelectorOf<T extends Selector['type']> = Extract<Selector, { type: T }>

/** The selector of a kind, if an anchor has one. */
export function selectorOf<T extends Selector['type']>(
  selectors: readonly Selector[],
  type: T,
): SelectorOf<T> | null {
  return selectors.find((one): one is SelectorOf<T> => one.type === type) ?? null
}

/** The camera a remark on a model was made with. */
export const Camera = z.object({
  type: z.literal('PerspectiveCamera'),
  position: point,
  lookAt: point,
  fov: z.number(),
})
export type Camera = z.infer<typeof Camera>

/** What a viewer measured when the spot was chosen, so that its numbers can be read without the file. Lengths in pixels, seconds, hertz. */
export const MediaState = z.object({
  'cs:width': z.number().optional(),
  'cs:height': z.number().optional(),
  'cs:duration': z.number().optional(),
  'cs:sampleRate': z.number().optional(),
  'cs:fps': z.string().max(40).optional(),
  'cs:vfr': z.boolean().optional(),
  'cs:pages': z.number().int().optional(),
  'cs:eol': z.enum(['LF', 'CRLF', 'CR', 'mixed']).optional(),
  'cs:language': z.string().max(80).optional(),
  'cs:upAxis': z.enum(['X', 'Y', 'Z']).optional(),
  'cs:unit': z.string().max(20).optional(),
  'cs:bbox': z.array(point).length(2).optional(),
})
export type MediaState = z.infer<typeof MediaState>

const OnText = z.object({
  kind: z.literal('text'),
  side: Side,
  revision: z.number().int().positive(),
})
const OnMedium = z.object({
  kind: z.literal('medium'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  state: MediaState.optional(),
})

/**
 * The spot that a remark is about: the target of a W3C Web Annotation in our profile. A text is named by its side and the
 * revision it was read in, a medium by its bytes (SHA-256; of an inline medium, of its text in UTF-8) and never by its tag.
 * Several selectors mean the same spot; none means the whole of it.
 */
export const Anchor = z.object({
  on: z.discriminatedUnion('kind', [OnText, OnMedium]),
  selector: z.array(Selector).max(4),
  camera: Camera.optional(),
})
export type Anchor = z.infer<typeof Anchor>
