import type { MediaFacts } from '#shared/media/facts.ts'

/**
 * Up to where a file is decoded, here and in the browser. A valid file beyond is only offered for saving.
 * - pictures: a hundred megapixels, which are 400 MB once decoded; the textures of a model together as well
 * - sound and film: four hours; pictures of film: 8K (7680 × 4320), either way up
 * - pages: ten times those of the longest books; each one costs the viewer a place in its list
 * - triangles: a loader gives each three corners of 32 bytes, so three million are 288 MB beside the file
 * - text: a page holds each letter in two bytes, and again as what is drawn
 * - points: 24 bytes each with a colour, so ten million are 240 MB
 */
export const limits = {
  pixels: 100_000_000,
  seconds: 4 * 3600,
  filmPixels: 7680 * 4320,
  filmSide: 8192,
  pages: 10_000,
  triangles: 3_000_000,
  vertices: 10_000_000,
  textBytes: 100_000_000,
} as const

/** What office documents and other formats that are archives may hold. */
export const archiveLimits = { entries: 2000, bytes: 500_000_000, ratio: 100 } as const

type Measured = Pick<
  MediaFacts,
  'width' | 'height' | 'seconds' | 'pages' | 'triangles' | 'vertices'
> & { texturePixels?: number; textBytes?: number }

/** The sentence that names a figure beyond its limit, or null where all are within. `moving` says that pictures are a film's. */
export function beyond(facts: Measured, moving = false): string | null {
  const { width = 0, height = 0, seconds = 0, pages = 0, triangles = 0, vertices = 0 } = facts
  const size = `${figure(width)} × ${figure(height)}`
  if (moving && (width * height > limits.filmPixels || Math.max(width, height) > limits.filmSide))
    return `Its pictures have ${size} pixels; up to 8K (7,680 × 4,320) are shown.`
  if (!moving && width * height > limits.pixels)
    return `It has ${size} pixels, which are ${mega(width * height)} megapixels; up to 100 are shown.`
  if (seconds > limits.seconds) return `It lasts ${length(seconds)}; up to 4 hours are played.`
  if (pages > limits.pages)
    return `It has ${figure(pages)} pages; up to ${figure(limits.pages)} are shown.`
  if (triangles > limits.triangles)
    return `It has ${figure(triangles)} triangles; up to ${figure(limits.triangles)} are shown.`
  if (vertices > limits.vertices)
    return `It has ${figure(vertices)} vertices; up to ${figure(limits.vertices)} are shown.`
  if ((facts.textBytes ?? 0) > limits.textBytes)
    return `It has ${figure(facts.textBytes ?? 0)} bytes of text; up to ${figure(limits.textBytes)} are shown.`
  const textures = facts.texturePixels ?? 0
  if (textures > limits.pixels)
    return `Its textures have ${mega(textures)} megapixels; up to 100 are shown.`
  return null
}

/** A figure as an English sentence writes it. */
export const figure = (value: number) => value.toLocaleString('en')
const mega = (pixels: number) => figure(Math.ceil(pixels / 100_000) / 10)

function length(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
