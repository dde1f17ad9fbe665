import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

/** Blocks of 20 × 180 pixels, left to right the bits of the frame's number, the lowest first: white is 1. */
export const bits = 16
export const filmSize = { width: 320, height: 180 }
const pattern = (frames: number) =>
  [
    `color=black:s=160x32:r=30000/1001:d=${(frames * 1001) / 30000}`,
    'format=yuv420p',
    "geq=lum='if(mod(floor(N/pow(2,floor(X/10))),2),235,16)':cb=128:cr=128",
    `scale=${filmSize.width}:${filmSize.height}:flags=neighbor,setsar=1`,
  ].join(',')

const sound = (seconds: number) => ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`]
const h264 = ['-c:v', 'libx264', '-bf', '3', '-g', '60', '-pix_fmt', 'yuv420p']
const vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1M']
const uneven = `settb=1/1000,setpts='floor(N*40+15*sin(N*1.7))'`
const passed = ['-fps_mode', 'passthrough', '-enc_time_base', '1:1000']
const aac = ['-c:a', 'aac', '-shortest']

/** Makes films whose pictures say which frame they are. */
export class FilmMaker {
  private folder = mkdtempSync(join(tmpdir(), 'countersign-films-'))

  /** 29.97 frames a second with B-frames, and a sound. */
  ntsc(name = 'ntsc.mp4', frames = 240): string {
    return this.make(name, [...film(frames), ...sound(9), ...h264, ...aac])
  }

  /** Frames of 11 to 69 milliseconds, with B-frames. */
  variable(name = 'variable.mp4', frames = 240): string {
    return this.make(name, [...film(frames, uneven), ...h264, ...passed])
  }

  /** The same in WebM, which says of no frame how long it lasts. */
  variableWebm(name = 'variable.webm', frames = 240): string {
    return this.make(name, [...film(frames, uneven), ...vp9, ...passed])
  }

  /** The sound begins half a second before the first frame. */
  late(name = 'late.mp4'): string {
    const of = this.ntsc('early.mp4', 90)
    const tracks = ['-map', '0:v', '-map', '1:a', '-c', 'copy']
    return this.make(name, ['-itsoffset', '0.5', '-i', of, '-i', of, ...tracks])
  }

  /** Noise that no encoder makes small: some 60 MB in 30 seconds. */
  large(name = 'large.mp4'): string {
    const noise = 'color=gray:s=640x360:r=25:d=30,noise=alls=80:allf=t'
    const quick = ['-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '16M', '-pix_fmt', 'yuv420p']
    return this.make(name, ['-f', 'lavfi', '-i', noise, ...quick, '-movflags', '+faststart'])
  }

  hevc(name = 'hevc.mp4'): string {
    const x265 = ['-c:v', 'libx265', '-x265-params', 'log-level=none', '-tag:v', 'hvc1']
    return this.make(name, [...film(30), ...sound(1), ...x265, ...aac])
  }

  ac3(name = 'ac3.mp4'): string {
    return this.make(name, [...film(30), ...sound(1), ...h264, '-c:a', 'ac3', '-shortest'])
  }

  soundOnly(name = 'sound-only.mp4'): string {
    return this.make(name, [...sound(2), '-c:a', 'aac'])
  }

  avi(name = 'old.avi'): string {
    return this.make(name, [...film(30), '-c:v', 'mpeg4'])
  }

  /** VP9 and Opus, in another container. */
  webm(name = 'open.webm'): string {
    return this.make(name, [...film(60), ...sound(2), ...vp9, '-c:a', 'libopus', '-shortest'])
  }

  mp3(name = 'sound.mp3'): string {
    return this.make(name, [...sound(20), '-b:a', '64k'])
  }

  /** The first half of a film that needs its end. */
  truncated(): Buffer {
    const whole = readFileSync(this.ntsc('whole.mp4', 60))
    return whole.subarray(0, whole.length >> 1)
  }

  private make(name: string, args: readonly string[]): string {
    const path = join(this.folder, name)
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, path])
    return path
  }
}

function film(frames: number, filter?: string): string[] {
  return ['-f', 'lavfi', '-i', [pattern(frames), filter].filter(Boolean).join(',')]
}
