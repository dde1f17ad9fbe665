import { join } from 'node:path'

import { Cannot } from './cannot.ts'
import { ffmpeg, withinLimits } from './ffmpeg.ts'
import type { Made, Order } from './order.ts'
import { type Streams, streamsOf } from './streams.ts'

const plain = new Set(['yuv420p', 'yuvj420p'])
const playedPictures = new Set(['h264', 'vp8', 'vp9', 'av1'])
const playedSounds = /^(?:aac|mp3|opus|vorbis|flac|pcm_.*)$/

/** Whether browsers show the pictures (8 bits, 4:2:0; in VP9 and AV1 ten bits as well) and play the sound. */
export function isPlayed({ picture, sound }: Streams): boolean {
  return (!picture || isShown(picture)) && (!sound || playedSounds.test(sound.codec_name))
}

function isShown({ codec_name: codec, pix_fmt: pixels }: NonNullable<Streams['picture']>) {
  if (!playedPictures.has(codec)) return false
  return codec !== 'h264' || pixels === '' || plain.has(pixels)
}

/** A film as H.264 and AAC in MP4, or a sound as Opus in WebM. Pictures that browsers show are taken over as they are. */
export async function makeProxy(order: Order): Promise<Made> {
  const streams = await streamsOf(order)
  withinLimits({ ...order.facts, seconds: streams.seconds ?? order.facts.seconds })
  const film = order.facts.mime.startsWith('video/') && streams.picture !== null
  return film ? filmOf(order, streams) : soundOf(order, streams)
}

async function filmOf(order: Order, { picture, sound }: Streams): Promise<Made> {
  const file = join(order.room, 'out.mp4')
  const kept = picture && isShown(picture) && picture.codec_name !== 'vp8'
  const maps = ['-map', '0:V:0', ...(sound ? ['-map', '0:a:0'] : [])]
  const rest = [
    ...(sound ? ['-c:a', 'aac', '-b:a', '160k', '-ac', '2'] : []),
    ...bare,
    '-movflags',
    '+faststart',
    file,
  ]
  const run = (...args: string[]) => ffmpeg(order, { args: [...maps, ...args, ...rest] })
  if (kept) await run('-c:v', 'copy')
  else {
    const ticks = tickOf(picture)
    await run(...pictures, ...ticks, '-fps_mode', 'passthrough').catch((error: unknown) => {
      // Its name before version 5.1; since version 9 only the new one is known.
      if (!/fps_mode/.test(String(error))) throw error
      return run(...pictures, ...ticks, '-vsync', 'passthrough')
    })
  }
  const facts = { ...order.facts, mime: 'video/mp4' }
  const made = (await streamsOf({ path: file, facts, room: order.room })).picture
  const size = made?.width && made.height && { width: made.width, height: made.height }
  return { state: 'done', file, mime: 'video/mp4', ...size }
}

const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn']
/** Every frame of the original and none besides, at its own time (in the ticks of `tickOf`): a frame keeps its number. */
const pictures = [
  ...'-c:v libx264 -preset veryfast -crf 23 -pix_fmt yuv420p'.split(' '),
  '-vf',
  "yadif=deint=interlaced,scale=w='trunc(min(1920,iw*sar)/2)*2':h='trunc(ow/dar/2)*2',setsar=1",
]

function tickOf(picture: Streams['picture']): string[] {
  const [num = 0, den = 0] = (picture?.time_base ?? '').split('/').map(Number)
  return num > 0 && den > 1 ? ['-enc_time_base', `${num}:${den}`] : []
}

async function soundOf(order: Order, { sound }: Streams): Promise<Made> {
  if (!sound) throw new Cannot('There is no sound in it.')
  const file = join(order.room, 'out.webm')
  const opus = ['-c:a', 'libopus', '-b:a', '128k', '-ac', String(Math.min(2, sound.channels ?? 2))]
  await ffmpeg(order, { args: ['-map', '0:a:0', ...opus, ...bare, '-f', 'webm', file] })
  return { state: 'done', file, mime: 'audio/webm' }
}
