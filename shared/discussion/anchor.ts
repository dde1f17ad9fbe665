import { z } from 'zod'

import { Side } from '#shared/instance/content.ts'

/** Half-open, in Unicode code points from 0, as the Web Annotation Data Model (W3C, 2017) counts them. */
const TextPositionSelector = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** `prefix` and `suffix` are up to 32 code points around the quote. */
const TextQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

/** An SVG of one polygon in pixels of the original. */
const SvgSelector = z.object({ type: z.literal('SvgSelector'), value: z.string() })

/** Frames from `start` until before `end`, counted from 0. */
const FrameSelector = z.object({
  type: z.literal('cs:FrameSelector'),
  'cs:start': z.number().int().nonnegative(),
  'cs:end': z.number().int().nonnegative(),
})

/** Quadrilaterals in the user space of a PDF page, eight numbers each; pages count from 1. */
const PdfQuadSelector = z.object({
  type: z.literal('cs:PdfQuadSelector'),
  'cs:page': z.number().int().positive(),
  'cs:space': z.literal('pdf-user-space'),
  'cs:quads': z.array(z.array(z.number()).length(8)),
})

/** The part of a model that the point lies on. */
const MeshSelector = z.object({
  type: z.literal('cs:MeshSelector'),
  'cs:nodePath': z.string(),
  'cs:normal': z.array(z.number()).length(3).optional(),
})

/** Media Fragments (`t=npt:…`, `xywh=pixel:…`), RFC 8118 for pages (`page=7`), RFC 5147 for lines (`line=41,42`), RFC 7111 for cells. */
const FragmentSelector = z.object({
  type: z.literal('FragmentSelector'),
  conformsTo: z.string(),
  value: z.string(),
  refinedBy: z.union([TextQuoteSelector, FrameSelector]).optional(),
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

/** The camera a remark on a model was made with. */
export const Camera = z.object({
  type: z.literal('PerspectiveCamera'),
  position: z.array(z.number()).length(3),
  lookAt: z.array(z.number()).length(3),
  fov: z.number(),
})
export type Camera = z.infer<typeof Camera>

/**
 * The spot that a remark is about: the target of a W3C Web Annotation in our profile. A text is named by its side and the
 * revision it was read in, a medium by its bytes (SHA-256; of an inline medium, of its text in UTF-8) and never by its tag.
 * Several selectors mean the same spot.
 */
export const Anchor = z.object({
  on: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), side: Side, revision: z.number().int().positive() }),
    z.object({ kind: z.literal('medium'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ]),
  selector: z.array(Selector).max(4),
  camera: Camera.optional(),
})
export type Anchor = z.infer<typeof Anchor>
