import { parseFile } from 'music-metadata'

import { demuxers } from '#server/media/demuxers.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { walkAdts } from './adts.ts'
import { wholeAsf } from './asf.ts'
import { wholeFlac, wholeOgg, wholeRiff } from './audio-end.ts'
import type { Bytes } from './bytes.ts'
import { wholeCaf } from './caf.ts'
import { codecName } from './codec-name.ts'
import { Damage } from './damage.ts'
import { askFrameRate, askTracks } from './ffprobe.ts'
import { wholeFlv } from './flv.ts'
import { type Rate, rateOfDuration } from './frame-rate.ts'
import { beyond } from './limits.ts'
import { wholeMatroska } from './matroska.ts'
import { walkMp3 } from './mp3.ts'
import { readMp4 } from './mp4.ts'
import { factsOfTracks, hiddenIn, type Track } from './tracks.ts'
import { wholeTransportStream } from './transport-stream.ts'
import { tryDecoding } from './try-decoding.ts'
import { wavCodec } from './wav.ts'

type Facts = Partial<MediaFacts> & { mime: string }

/** Reads a recording or a film: the container whole, its tracks, its length, and the rate of its pictures. */
export async function readSound(path: string, mime: string, bytes: Bytes): Promise<Facts> {
  if (mime === 'video/mp4' || mime === 'audio/mp4' || mime === 'video/quicktime')
    return readBoxed(path, mime, bytes)
  if (mime.endsWith('/webm') || mime.endsWith('matroska')) return readEbml(path, mime, bytes)
  if (mime === 'audio/mpeg') return recorded({ mime, ...(await walkMp3(bytes)) })
  if (mime === 'audio/aac') return { mime, codec: 'AAC', ...(await walkAdts(bytes)) }
  await walk(mime, bytes)
  return own.has(mime) ? readOwn(path, mime, bytes) : readOther(path, mime)
}

async function readBoxed(path: string, mime: string, bytes: Bytes): Promise<Facts> {
  const { tracks, seconds, rate } = await readMp4(bytes)
  if (tracks.length === 0) throw new Damage('The file has neither pictures nor sound.')
  const film = mime === 'video/quicktime' ? mime : 'video/mp4'
  const facts = {
    ...factsOfTracks(tracks, { film, recording: 'audio/mp4' }),
    ...(seconds ? { seconds } : await secondsOf(path)),
  }
  return moving(path, { facts, demuxer: 'mov', rate })
}

async function readEbml(path: string, mime: string, bytes: Bytes): Promise<Facts> {
  await wholeMatroska(bytes)
  const { tracks, facts: described, frame } = await describe(path)
  const kind = mime.endsWith('/webm') ? 'webm' : 'x-matroska'
  const container = { film: `video/${kind}`, recording: `audio/${kind}` }
  const { seconds } = described
  const facts = { ...factsOfTracks(tracks, container), ...(seconds && { seconds }) }
  const frameRate = rateOfDuration(frame)
  return moving(path, { facts, demuxer: 'matroska', rate: frameRate && { frameRate } })
}

/** Adds what holds for a film only. The rate that ffprobe reads is preferred to `rate`, our own reading of the container. */
async function moving(
  path: string,
  { facts, demuxer, rate }: { facts: Facts; demuxer: string; rate: Rate | null },
): Promise<Facts> {
  if (!facts.mime.startsWith('video/') || beyond(facts, true)) return facts
  if ((await tryDecoding(path, demuxer)) === 'nothing')
    throw new Damage('No picture of the film can be decoded.')
  return { ...facts, ...((await askFrameRate(path, demuxer)) ?? rate) }
}

/** Every part of the container must be there. */
async function walk(mime: string, bytes: Bytes): Promise<void> {
  if (['audio/wav', 'audio/aiff', 'video/x-msvideo'].includes(mime)) await wholeRiff(bytes)
  if (mime === 'video/ogg' || mime === 'audio/ogg') await wholeOgg(bytes)
  if (mime === 'audio/flac') await wholeFlac(bytes)
  if (mime === 'audio/x-caf') await wholeCaf(bytes)
  if (mime === 'video/x-flv') await wholeFlv(bytes)
  if (mime === 'video/mp2t') await wholeTransportStream(bytes)
  if (mime.includes('x-ms-wm')) await wholeAsf(bytes)
}

/** Recordings that our library reads whole, so that what it cannot read is damaged. */
const own = new Set(['audio/wav', 'audio/flac', 'audio/ogg'])

async function readOwn(path: string, mime: string, bytes: Bytes): Promise<Facts> {
  const { facts } = await describe(path)
  if (!facts.codec) throw new Damage('The recording cannot be decoded.')
  const codec = mime === 'audio/wav' ? await wavCodec(bytes) : facts.codec
  return recorded({ mime, ...facts, codec })
}

/** Adds the reason where no browser plays what a recording is written in. */
const recorded = (facts: Facts & { codec: string }): Facts => ({
  ...facts,
  ...hiddenIn([{ kind: 'audio', codec: facts.codec }]),
})

/** What no browser plays: ffprobe knows these best; without it the library tells what it can. */
async function readOther(path: string, mime: string): Promise<Facts> {
  const demuxer = demuxers.get(mime)
  const asked = demuxer ? await askTracks(path, demuxer) : null
  const told = asked ?? (await describe(path).catch(() => null))
  if (!told || told.tracks.length === 0) return { mime, ...told?.facts }
  const { problem: _, detail: __, ...facts } = factsOfTracks(told.tracks, containerOf(mime))
  return moving(path, {
    facts: { ...told.facts, ...facts },
    demuxer: demuxer ?? '',
    rate: null,
  })
}

/** Some containers have one name for films and recordings alike; which it is, the tracks say. */
function containerOf(mime: string): { film: string; recording: string } {
  if (mime.includes('x-ms-wm')) return { film: 'video/x-ms-wmv', recording: 'audio/x-ms-wma' }
  if (mime === 'video/ogg') return { film: mime, recording: 'audio/ogg' }
  return { film: mime, recording: mime }
}

async function secondsOf(path: string): Promise<{ seconds?: number }> {
  const told = await describe(path).catch(() => null)
  return told?.facts.seconds ? { seconds: told.facts.seconds } : {}
}

/** What our library tells of a container. `frame` is the length of a frame in nanoseconds, 0 where nothing names it. */
async function describe(path: string) {
  const { format } = await parseFile(path, { duration: true, skipCovers: true })
  const tracks = (format.trackInfo ?? []).flatMap(({ type, codecName: name, ...rest }): Track[] => {
    const kind = type === 1 ? 'video' : type === 2 ? 'audio' : null
    if (kind === null) return []
    const id = 'codecId' in rest && typeof rest.codecId === 'string' ? rest.codecId : ''
    const { video, audio } = rest
    return [
      {
        kind,
        codec: codecName(id.startsWith('0x') ? (name ?? id) : id || (name ?? '')),
        width: video?.displayWidth ?? video?.pixelWidth ?? 0,
        height: video?.displayHeight ?? video?.pixelHeight ?? 0,
        channels: audio?.channels ?? 0,
        sampleRate: audio?.samplingFrequency ?? 0,
      },
    ]
  })
  const film = format.trackInfo?.find(({ video }) => video?.frameRate)
  const { codec, duration, numberOfChannels: channels, sampleRate } = format
  const facts: Partial<MediaFacts> = {
    ...(codec && { codec: codecName(codec) }),
    ...(duration && { seconds: duration }),
    ...(channels && { channels }),
    ...(sampleRate && { sampleRate }),
  }
  return { tracks, facts, frame: film ? Math.round(1e9 / (film.video?.frameRate ?? 1)) : 0 }
}
