import type { DerivativeKind } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { formatOf } from '#shared/media/formats.ts'

/** Raise it when the table below says more than before: files that came in earlier are then planned again. */
export const edition = 1

const office = new Set(
  ['Word', 'PowerPoint', 'Excel', 'OpenDocument text', 'OpenDocument table'].concat(
    'OpenDocument slides',
    'Microsoft Office before 2007',
    'RTF',
  ),
)
/** What every browser draws. JPEG XL is drawn by some, so it gets a picture as well. */
const drawn = new Set(
  ['png', 'apng', 'jpeg', 'webp', 'avif', 'gif', 'bmp', 'x-icon', 'svg+xml'].map(
    (name) => `image/${name}`,
  ),
)
const silent = new Set(['audio/midi'])
const widest = 2048
const heaviest = 1 << 20

/** The derivatives that a file gets, by its facts alone. What is damaged, encrypted, beyond the limits of decoding or shown well as it is gets none. */
export function kindsOf(facts: MediaFacts): DerivativeKind[] {
  const { mime, problem, beyond } = facts
  if (beyond || problem === 'damaged' || problem === 'encrypted' || facts.bytes === 0) return []
  if (mime.startsWith('image/')) return needsPicture(facts) ? ['picture'] : []
  if (mime === 'application/pdf') return ['page']
  if (office.has(formatOf(mime)?.name ?? '')) return ['pdf', 'page']
  if (mime.startsWith('audio/') && !silent.has(mime))
    return ['peaks', 'strip', 'spectrogram', ...proxyOf(facts)]
  if (mime.startsWith('video/')) return ['poster', 'frames', ...proxyOf(facts)]
  return []
}

function needsPicture({ mime, problem, width, height, bytes, animated, modalities }: MediaFacts) {
  if (problem === 'unviewable' || !drawn.has(mime) || animated) return modalities.length > 0
  return Math.max(width ?? 0, height ?? 0) > widest || bytes > heaviest
}

const playedPictures = /^(?:avc[1-4]?|h\.?264|vp0?[89]|av0?1|v_vp[89]|v_av1|v_mpeg4\/iso\/avc)\b/i
const playedSounds =
  /^(?:mp4a|aac|mp3|\.mp3|mpeg|opus|vorbis|flac|lpcm|pcm|g\.711|sowt|twos|ipcm|ulaw|alaw|a_(?:opus|vorbis|aac|mpeg\/l3|flac|pcm))/i

/** A film or a recording that a browser does not play, or whose pictures or sound it leaves out, gets one that it plays. */
function proxyOf({ mime, problem, codec, soundCodec }: MediaFacts): DerivativeKind[] {
  const film = mime.startsWith('video/')
  const hidden = problem === 'unviewable' || formatOf(mime)?.shown !== true
  const blind = film && codec !== undefined && !codec.split(', ').some(isPlayed)
  const mute = soundCodec !== undefined && soundCodec !== '' && !playedSounds.test(soundCodec)
  return hidden || blind || mute ? ['proxy'] : []
}

const isPlayed = (codec: string) => playedPictures.test(codec)

/** What must be made first, where a file has it: the strip is drawn from the peaks, an office file's page from its PDF. */
export const madeFrom: Partial<Record<DerivativeKind, DerivativeKind>> = {
  strip: 'peaks',
  page: 'pdf',
}

/** The kinds that show a file to a person in its place. */
export const standing = ['picture', 'proxy', 'pdf'] as const satisfies DerivativeKind[]

const inOrder: DerivativeKind[] = [
  'picture',
  'poster',
  'page',
  'peaks',
  'strip',
  'frames',
  'pdf',
  'spectrogram',
  'proxy',
]

/** The place of a file's derivative among those that nobody waits for: what is quick and seen first, after what it needs. */
export function rankOf(kind: DerivativeKind, kinds: readonly DerivativeKind[]): number {
  const needed = madeFrom[kind]
  const after = needed !== undefined && kinds.includes(needed) ? inOrder.indexOf(needed) : 0
  return Math.max(inOrder.indexOf(kind), after)
}
