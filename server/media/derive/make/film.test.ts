import { readFile } from 'node:fs/promises'
import { delimiter } from 'node:path'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { toolsHere } from '#server/media/derive/tools-here.ts'
import { hashOf, mediaFiles, probed } from '#server/testing/media-files.ts'
import { readFrameTimes } from '#shared/media/frame-times.ts'

import { whereIs } from './where-is.ts'

const withFfmpeg = (await toolsHere()).includes('ffmpeg')
const { folder, write, film, program, made, derive } = await mediaFiles()
const test = '-f lavfi -i testsrc2=s=320x180:r=30000/1001:d=2'
const tone = '-f lavfi -i sine=d=2'

afterEach(() => vi.unstubAllEnvs())

describe.skipIf(!withFfmpeg)('a film (needs ffmpeg)', () => {
  it.each([
    ['at 29.97 with B-frames', 'b.mp4', `${test} -c:v libx264 -bf 3`],
    [
      'at a variable rate',
      'vfr.mp4',
      `${test} -vf select='not(mod(n\\,3))+gt(n\\,30)' -fps_mode vfr -c:v libx264 -bf 2`,
    ],
    ['in WebM', 'a.webm', `${test} -c:v libvpx -b:v 200k`],
    ['in AVI, whose packets have no times', 'a.avi', `${test} -c:v mpeg4 -bf 2`],
  ])('%s has the frame times that ffprobe sees', async (_, name, args) => {
    const path = await film(name, args)
    const { file } = await made('frames', path)
    const times = readFrameTimes(new Uint8Array(await readFile(file)))
    const seen = await probed(
      path,
      '-select_streams v -show_entries frame=best_effort_timestamp_time',
    )
    const wanted = seen.filter((time) => time !== 'N/A').map(Number)
    const [first = 0] = wanted.toSorted((a, b) => a - b)
    expect(times).toHaveLength(seen.length)
    expect(times[0]).toBe(0)
    for (const [i, time] of wanted.toSorted((a, b) => a - b).entries())
      expect(times[i]).toBeCloseTo(time - first, 5)
  })

  it('in a transport stream begins at zero, as browsers count', async () => {
    const { file } = await made('frames', await film('a.ts', `${test} -c:v libx264 -bf 0`))
    expect(readFrameTimes(new Uint8Array(await readFile(file)))[0]).toBe(0)
  })

  it('has a still', async () => {
    const wide = '-f lavfi -i testsrc2=s=1920x1080:d=1 -c:v libx264'
    expect(await made('poster', await film('wide.mp4', wide))).toMatchObject({
      mime: 'image/webp',
      width: 1280,
      height: 720,
    })
  })

  it('in HEVC becomes one that browsers play, frame by frame', async () => {
    const path = await film('hevc.mp4', `${test} ${tone} -c:v libx265 -tag:v hvc1 -c:a aac`)
    const before = await hashOf(path)
    const { file, width, mime } = await made('proxy', path)
    expect({ width, mime }).toEqual({ width: 320, mime: 'video/mp4' })
    expect(await probed(file, '-show_entries stream=codec_name,pix_fmt')).toEqual([
      'h264,yuv420p',
      'aac',
    ])
    const frames = (of: string) => made('frames', of).then((one) => readFile(one.file))
    expect(await frames(file)).toEqual(await frames(path))
    expect(await hashOf(path)).toBe(before)
  })

  it.each([
    ['older than 5.1', 'fps_mode'],
    ['of version 9', 'vsync'],
  ])('keeps its frames with an ffmpeg %s', async (_, unknown) => {
    const real = await whereIs(['ffmpeg'])
    const refuse = `echo "Unrecognized option '${unknown}'." >&2; exit 1`
    const bin = await program(
      'ffmpeg',
      `case "$*" in *"-${unknown} "*) ${refuse};; esac\nexec ${real} "$@"`,
    )
    const uneven = `${test} -vf setpts=N*1001+gte(N\\,20)*(N-20)*500 -fps_mode vfr -enc_time_base 1/30000`
    const path = await film(`${unknown}.mp4`, `${uneven} -c:v libx265 -tag:v hvc1`)
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH']}`)
    const frames = (of: string) => made('frames', of).then((one) => readFile(one.file))
    expect(await frames((await made('proxy', path)).file)).toEqual(await frames(path))
  })

  it('with AC-3 keeps its pictures as they are', async () => {
    const path = await film('ac3.mp4', `${test} ${tone} -c:v libx264 -c:a ac3`)
    const { file } = await made('proxy', path)
    const pictures = '-select_streams v -show_data_hash sha256 -show_entries packet=data_hash'
    expect(await probed(file, pictures)).toEqual(await probed(path, pictures))
    expect(await probed(file, '-select_streams a -show_entries stream=codec_name')).toEqual(['aac'])
  })

  it('with ten bits turns out to need a proxy, one with eight does not', async () => {
    const ten = await film('ten.mp4', `${test} -c:v libx264 -pix_fmt yuv422p10le`)
    expect((await made('frames', ten)).also).toEqual(['proxy'])
    const eight = await film('eight.mp4', `${test} -c:v libx264 -pix_fmt yuv420p`)
    expect((await made('frames', eight)).also).toBeUndefined()
  })

  it('that is too large or too long is refused in a sentence', async () => {
    const path = await film('small.mp4', `${test} -c:v libx264`)
    expect(await derive('poster', path, { facts: { width: 9000 } })).toEqual({
      state: 'failed',
      why: 'Its pictures are larger than 8192 pixels, which is the limit for films.',
    })
  })

  it('is never a list of other files', async () => {
    const secret = await film('secret.mp4', `${test} -c:v libx264`)
    const lists = {
      concat: `ffconcat version 1.0\nfile '${secret}'\n`,
      hls: `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n${secret}\n#EXT-X-ENDLIST\n`,
    }
    for (const [name, list] of Object.entries(lists))
      for (const mime of ['video/mp4', 'video/mp2t', 'application/x-mpegurl'])
        for (const kind of ['poster', 'frames'] as const) {
          const path = await write(`${name}.mp4`, list)
          const outcome = await derive(kind, path, { facts: { mime } })
          expect(outcome).toMatchObject({ state: 'failed', why: expect.stringMatching(/\.$/) })
          expect(JSON.stringify(outcome)).not.toContain(folder)
        }
  })
})

describe.skipIf(!withFfmpeg)('a sound that browsers do not play (needs ffmpeg)', () => {
  it.each([
    ['alac.m4a', '-c:a alac'],
    ['a.aiff', ''],
    ['a.wma', ''],
    ['a.ac3', ''],
    ['adpcm.wav', '-c:a adpcm_ms'],
    ['a.mp2', ''],
  ])('becomes Opus: %s', async (name, codec) => {
    const { file, mime } = await made('proxy', await film(name, `${tone} ${codec}`.trim()))
    expect(mime).toBe('audio/webm')
    expect(await probed(file, '-show_entries stream=codec_name')).toEqual(['opus'])
  })
})

describe.skipIf(!withFfmpeg)('an image that browsers do not show (needs ffmpeg)', () => {
  it.each(['tiff', 'jp2', 'exr', 'tga', 'ppm', 'pgm'])('has a picture: %s', async (ending) => {
    const path = await film(`one.${ending}`, `${test} -frames:v 1`)
    expect(await made('picture', path)).toMatchObject({
      mime: 'image/webp',
      width: 320,
      height: 180,
    })
  })
})
