import type { MediaFacts } from '#shared/media/facts.ts'

import { Cannot } from './cannot.ts'
import type { Order } from './order.ts'
import { runTool } from './run-tool.ts'

const image = (name: string, demuxer: string) => [`image/${name}`, demuxer] as const

/**
 * The one reader that ffmpeg may use for bytes of a type. It is never left to guess, because what looks like a playlist would
 * be followed to other files.
 */
const demuxers = new Map<string, string>([
  ...['audio/mp4', 'video/mp4', 'video/quicktime', 'image/heic'].map((m) => [m, 'mov'] as const),
  ...['audio/webm', 'video/webm', 'audio/x-matroska', 'video/x-matroska'].map(
    (mime) => [mime, 'matroska'] as const,
  ),
  ['audio/mpeg', 'mp3'],
  ['audio/wav', 'wav'],
  ['audio/flac', 'flac'],
  ['audio/ogg', 'ogg'],
  ['video/ogg', 'ogg'],
  ['audio/aac', 'aac'],
  ['audio/aiff', 'aiff'],
  ['audio/x-caf', 'caf'],
  ['audio/x-ms-wma', 'asf'],
  ['video/x-ms-wmv', 'asf'],
  ['audio/amr', 'amr'],
  ['audio/vnd.dolby.dd-raw', 'ac3'],
  ['audio/ape', 'ape'],
  ['audio/wavpack', 'wv'],
  ['audio/x-dsf', 'dsf'],
  ['video/x-msvideo', 'avi'],
  ['video/x-flv', 'flv'],
  ['video/mpeg', 'mpeg'],
  ['video/mp2t', 'mpegts'],
  image('tiff', 'tiff_pipe'),
  image('jp2', 'j2k_pipe'),
  image('vnd.adobe.photoshop', 'psd_pipe'),
  image('jxl', 'jpegxl_pipe'),
  image('bmp', 'bmp_pipe'),
  image('x-icon', 'ico'),
  image('png', 'png_pipe'),
  image('jpeg', 'jpeg_pipe'),
  image('webp', 'webp_pipe'),
  image('gif', 'gif_pipe'),
])

/** The input of a call of ffmpeg or ffprobe: this one file, read as what it is, and nothing that it may point to. */
export function inputOf({ path, facts }: Pick<Order, 'path' | 'facts'>): string[] {
  const demuxer = demuxers.get(facts.mime)
  if (!demuxer) throw new Cannot(`Countersign has no reader for ${facts.mime} files.`)
  return ['-protocol_whitelist', 'file,pipe', '-f', demuxer, '-i', `file:${path}`]
}

const quiet = ['-v', 'error', '-nostdin', '-hide_banner', '-threads', '2', '-y']

/** Runs ffmpeg on the order's file; `before` are options of the input. Refuses in a sentence where it fails. */
export async function ffmpeg(
  order: Order,
  options: { before?: string[]; args: string[]; hear?: (piece: Buffer) => void },
): Promise<void> {
  const { before = [], args, hear } = options
  const all = [...quiet, ...before, ...inputOf(order), ...args]
  const ended = await runTool(['ffmpeg'], {
    args: all,
    cwd: order.room,
    tool: 'ffmpeg',
    ...(hear && { hear }),
  })
  if (ended.code === null)
    throw new Cannot('ffmpeg was ended: it may have needed more memory or disk than one file gets.')
  if (ended.code !== 0) throw new Cannot(sentenceOf(ended.complaints))
}

/** What ffmpeg said at the end, without the names of its parts and of our folders. */
export function sentenceOf(complaints: string): string {
  const lines = complaints.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim())
  const said = lines.findLast((line) => line !== '') ?? ''
  const words = said.replaceAll(/file:\S*|\/\S*\//g, '').replaceAll(/^[:\s]+|[.\s]+$/g, '')
  return words === '' ? 'ffmpeg could not read it.' : `ffmpeg could not read it: ${words}.`
}

/** Refuses what would take a day: nobody reviews it either. */
export function withinLimits({ width = 0, height = 0, seconds = 0 }: MediaFacts): void {
  if (Math.max(width, height) > 8192)
    throw new Cannot('Its pictures are larger than 8192 pixels, which is the limit for films.')
  if (seconds > 4 * 3600) throw new Cannot('It is longer than four hours, which is the limit.')
}
