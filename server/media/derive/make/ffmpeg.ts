import { demuxers } from '#server/media/demuxers.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { Cannot } from './cannot.ts'
import type { Order } from './order.ts'
import { runTool } from './run-tool.ts'

/** The input of a call of ffmpeg or ffprobe: this one file, read as what it is, and nothing that it may point to. */
export function inputOf({ path, facts }: Pick<Order, 'path' | 'facts'>): string[] {
  const demuxer = demuxers.get(facts.mime)
  if (!demuxer) throw new Cannot(`Countersign has no reader for ${facts.mime} files.`)
  const whole = demuxer === 'image2' ? ['-pattern_type', 'none', '-c:v', 'targa'] : []
  return ['-protocol_whitelist', 'file,pipe', '-f', demuxer, ...whole, '-i', `file:${path}`]
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
