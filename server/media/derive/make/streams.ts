import { z } from 'zod'

import { Cannot } from './cannot.ts'
import { inputOf, sentenceOf } from './ffmpeg.ts'
import type { Order } from './order.ts'
import { runTool } from './run-tool.ts'

const numeric = z.coerce.number().optional().catch(undefined)

const Stream = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().default(''),
  pix_fmt: z.string().default(''),
  width: z.number().optional(),
  height: z.number().optional(),
  channels: z.number().optional(),
  sample_rate: numeric,
  time_base: z.string().default('1/1'),
  disposition: z.object({ attached_pic: z.number().default(0) }).optional(),
})

const Probed = z.object({
  streams: z.array(Stream).default([]),
  format: z.object({ duration: numeric, start_time: numeric }).default({}),
})

export interface Streams {
  picture: z.infer<typeof Stream> | null
  sound: z.infer<typeof Stream> | null
  seconds: number | null
  start: number
}

/** What ffprobe says of the first pictures (a cover is none) and the first sound of a file. */
export async function streamsOf(order: Pick<Order, 'path' | 'facts' | 'room'>): Promise<Streams> {
  const shown = ['-show_streams', '-show_format', '-of', 'json']
  let text = ''
  await ffprobe(order, shown, (piece) => {
    if (text.length < 1 << 20) text += piece.toString('utf8')
  })
  const { streams, format } = Probed.parse(JSON.parse(text || '{}'))
  const picture = streams.find((s) => s.codec_type === 'video' && !s.disposition?.attached_pic)
  const sound = streams.find(({ codec_type: type }) => type === 'audio')
  return {
    picture: picture ?? null,
    sound: sound ?? null,
    seconds: format.duration && format.duration > 0 ? format.duration : null,
    start: Math.max(0, format.start_time ?? 0),
  }
}

export async function ffprobe(
  order: Pick<Order, 'path' | 'facts' | 'room'>,
  args: string[],
  hear: (piece: Buffer) => void,
): Promise<void> {
  const all = ['-v', 'error', '-hide_banner', ...args, ...inputOf(order)]
  const running = { args: all, cwd: order.room, tool: 'ffmpeg' as const, hear }
  const { code, complaints } = await runTool(['ffprobe'], running)
  if (code !== 0) throw new Cannot(sentenceOf(complaints))
}
