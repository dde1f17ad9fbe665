import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'

import { wholeAsf } from './asf.ts'
import { bytesOf, type Bytes } from './bytes.ts'
import { wholeCaf } from './caf.ts'
import { Damage } from './damage.ts'
import { readExr } from './exr.ts'
import { askFrameRate } from './ffprobe.ts'
import { wholeFlv } from './flv.ts'
import { readMp4 } from './mp4.ts'
import { probe } from './probe.ts'
import { readAnymap, readTarga } from './rare-image.ts'
import { wholeTransportStream } from './transport-stream.ts'

function isThere(tool: string): boolean {
  try {
    execFileSync(tool, ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const tools = isThere('ffmpeg') && isThere('ffprobe')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'films-'))
})
afterAll(() => rm(folder, { recursive: true }))

const film = '-f lavfi -i testsrc=s=128x96:r=30000/1001:d=2'
const tone = '-f lavfi -i sine=d=2:r=44100'
let made = 0

/** Lets ffmpeg write a file; gives its path. */
async function make(words: string, ending: string): Promise<string> {
  const path = join(folder, `${made++}.${ending}`)
  await promisify(execFile)('ffmpeg', ['-v', 'quiet', '-y', ...words.split(' '), path])
  return path
}
async function look(bytes: Uint8Array): Promise<MediaFacts> {
  const path = join(folder, `${made++}.bytes`)
  await writeFile(path, bytes)
  return probe(path)
}

const ntsc = { num: 30_000, den: 1001 }
const filmed = { frameRate: ntsc, frames: 60, variableRate: false, width: 128, height: 96 }

describe.skipIf(!tools)('what ffmpeg writes (skipped: ffmpeg or ffprobe is not installed)', () => {
  it.each([
    ['mp4', '-c:v libx264 -bf 3 -c:a aac -ac 2', 'video/mp4', 'H.264', 'AAC'],
    ['mov', '-c:v libx264 -c:a pcm_s16le', 'video/quicktime', 'H.264', 'PCM'],
    ['mkv', '-c:v libx264 -c:a libmp3lame', 'video/x-matroska', 'H.264', 'MP3'],
    ['webm', '-c:v libvpx -c:a libopus', 'video/webm', 'VP8', 'Opus'],
    ['flv', '-c:v flv1 -c:a libmp3lame', 'video/x-flv', 'H.263', 'MP3'],
    ['ts', '-c:v mpeg2video -c:a mp2', 'video/mp2t', 'MPEG-2', 'MP2'],
    ['wmv', '-c:v wmv2 -c:a wmav2', 'video/x-ms-wmv', 'WMV', 'WMA'],
    ['ogv', '-c:v libtheora -c:a libvorbis', 'video/ogg', 'Theora', 'Vorbis'],
  ])(
    'is a film of 30000/1001 frames a second: %s',
    async (ending, codecs, mime, codec, soundCodec) => {
      const facts = await probe(await make(`${film} ${tone} ${codecs}`, ending))
      expect(facts).toMatchObject({ ...filmed, mime, codec, soundCodec })
      expect(facts.sampleRate).toBeGreaterThan(0)
      const shown = ['mp4', 'mov', 'mkv', 'webm'].includes(ending)
      expect(facts.problem).toBe(shown ? undefined : 'unviewable')
    },
  )

  it.each([
    ['wav', '-ac 2', 'PCM', 2],
    ['mp3', '-ac 1', 'MP3', 1],
    ['flac', '-ac 2', 'FLAC', 2],
    ['opus', '-ac 2', 'Opus', 2],
    ['m4a', '-c:a aac -ac 2', 'AAC', 2],
    ['aac', '-c:a aac -ac 1', 'AAC', 1],
    ['aiff', '-ac 2', 'PCM', 2],
    ['caf', '-c:a pcm_s16be -ac 2', 'PCM', 2],
    ['wma', '-c:a wmav2 -ac 2', 'WMA', 2],
    ['ac3', '-ac 2', 'AC-3', 2],
  ])(
    'is a recording with channels and a sample rate: %s',
    async (ending, words, codec, channels) => {
      const facts = await probe(await make(`${tone} ${words}`, ending))
      const sampleRate = ending === 'opus' ? 48_000 : 44_100
      expect(facts).toMatchObject({ codec, channels, sampleRate, modalities: ['audio'] })
      expect(facts.seconds).toBeCloseTo(2, 0)
    },
  )

  it.each([
    ['wav', '-c:a pcm_s24le', 'PCM'],
    ['wav', '-c:a pcm_f32le', 'PCM'],
    ['wav', '-c:a pcm_mulaw', 'G.711'],
    ['wav', '-c:a libmp3lame', 'MP3'],
    ['wav', '-c:a pcm_f64le', 'PCM of 64 bits'],
    ['wav', '-c:a adpcm_ms', 'ADPCM'],
    ['wav', '-c:a g722 -ar 16000', 'G.722'],
    ['wav', '-c:a aac', 'AAC in WAV'],
    ['mp2', '-c:a mp2', 'MP2'],
  ])('is a recording that browsers play or do not: %s %s', async (ending, words, codec) => {
    const facts = await probe(await make(`${tone} ${words}`, ending))
    const hidden = !['PCM', 'G.711', 'MP3'].includes(codec)
    expect(facts).toMatchObject({ codec, ...(hidden && { problem: 'unviewable' }) })
    expect(facts.detail).toBe(
      hidden ? `Its sound is written in ${codec}, which browsers do not play.` : undefined,
    )
  })

  it('is of a variable rate where frames are uneven', async () => {
    const uneven = `${film} -vf setpts=if(lt(N\\,20)\\,N*3003\\,60060+(N-20)*9000) -fps_mode vfr -enc_time_base 1/90000 -video_track_timescale 90000 -c:v libx264`
    const path = await make(uneven, 'mp4')
    const facts = await probe(path)
    expect(facts).toMatchObject({ variableRate: true })
    const { rate } = await readMp4(bytesOf(await readFile(path)))
    expect(rate).toEqual(await askFrameRate(path, 'mov'))
  })

  it('has the same rate by the tables of an MP4, without ffprobe', async () => {
    const path = await make(`${film} -c:v libx264 -bf 3`, 'mp4')
    const { rate } = await readMp4(bytesOf(await readFile(path)))
    expect(rate).toEqual(await askFrameRate(path, 'mov'))
  })

  const cuttable: [string, string, (bytes: Bytes) => Promise<unknown>][] = [
    ['flv', `${film} ${tone} -c:v flv1 -c:a libmp3lame`, wholeFlv],
    ['ts', `${film} -c:v mpeg2video`, wholeTransportStream],
    ['wma', `${tone} -c:a wmav2`, wholeAsf],
    ['wmv', `${film} ${tone} -c:v wmv2 -c:a wmav2`, wholeAsf],
    ['caf', `${tone} -c:a pcm_s16be`, wholeCaf],
    ['exr', `${film} -frames:v 1`, readExr],
    ['ppm', `${film} -frames:v 1`, readAnymap],
    ['pgm', `${film} -frames:v 1`, readAnymap],
    ['tga', `${film} -frames:v 1`, readTarga],
    ['mp4', `${film} ${tone} -c:v libx264 -c:a aac`, readMp4],
  ]
  describe.each(cuttable)('as %s', (ending, words, read) => {
    it('is damaged when it ends too early, and only then', async () => {
      const whole = await readFile(await make(words, ending))
      expect((await look(whole)).problem).not.toBe('damaged')
      for (const share of [0.2, 0.5, 0.9, 0.97]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share))
        expect((await look(cut)).problem).toBe('damaged')
      }
    })

    it('never makes its reader stumble when bytes of it change', async () => {
      expect.hasAssertions()
      const whole = await readFile(await make(words, ending))
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 })
      const early = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 })
      await fc.assert(
        fc.asyncProperty(fc.oneof(changes, early), async (edits) => {
          const bytes = Buffer.from(whole)
          for (const [at, value] of edits) bytes[at % bytes.length] = value
          const failure = await read(bytesOf(bytes)).then(
            () => new Damage('none'),
            (error: unknown) => error,
          )
          expect(failure).toBeInstanceOf(Damage)
        }),
        { numRuns: 150 },
      )
    })
  })
})
