import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll } from 'vitest'

import { make } from '#server/media/derive/make/make.ts'
import type { Made, Outcome } from '#server/media/derive/make/order.ts'
import { probe } from '#server/media/probe/probe.ts'
import type { DerivativeKind } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

const run = promisify(execFile)

/** Files made on the spot, and what is made from them; all in a folder that is removed at the end. */
export async function mediaFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-media-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  let rooms = 0

  async function write(name: string, bytes: string | Uint8Array): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return path
  }

  /** A file by ffmpeg: `args` in one string, without the output. */
  async function film(name: string, args: string): Promise<string> {
    const path = join(folder, name)
    await run('ffmpeg', ['-v', 'error', '-y', ...args.split(' '), path])
    return path
  }

  /** A folder with one program in it, written for the shell; to be put before the others in PATH. */
  async function program(name: string, script: string): Promise<string> {
    const bin = await room()
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return bin
  }

  /** An empty folder. */
  async function room(): Promise<string> {
    const path = join(folder, `room${rooms++}`)
    await mkdir(path)
    return path
  }

  /** One derivative of a file, by what its bytes tell or by given facts. */
  async function derive(
    kind: DerivativeKind,
    path: string,
    given: { facts?: Partial<MediaFacts>; from?: string } = {},
  ): Promise<Outcome> {
    const facts = { ...(await probe(path)), ...given.facts }
    return make({ kind, path, facts, room: await room(), from: given.from ?? null })
  }

  /** The same where it must succeed. */
  async function made(...args: Parameters<typeof derive>): Promise<Made> {
    const outcome = await derive(...args)
    if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome
  }

  return { folder, write, film, program, room, derive, made }
}

/** The SHA-256 of a file's bytes. */
export const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

/** What ffprobe prints of a file's entries, a line each. */
export async function probed(path: string, args: string): Promise<string[]> {
  const quiet = ['-v', 'error', '-of', 'csv=p=0']
  const { stdout } = await run('ffprobe', [...quiet, ...args.split(' '), path], {
    maxBuffer: 1 << 26,
  })
  return stdout
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
}

/** A WAV file of 16 bits; `sample` says what each channel has at each moment, from -1 to 1. */
export function wav(
  { rate, seconds, channels }: { rate: number; seconds: number; channels: number },
  sample: (i: number, channel: number) => number,
): Uint8Array {
  const count = Math.round(rate * seconds)
  const bytes = Buffer.alloc(44 + 2 * channels * count)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  for (const [at, value] of [
    [16, 16],
    [24, rate],
    [28, 2 * channels * rate],
  ] as const)
    bytes.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, channels],
    [32, 2 * channels],
    [34, 16],
  ] as const)
    bytes.writeUInt16LE(value, at)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(2 * channels * count, 40)
  for (let i = 0; i < count; i++)
    for (let channel = 0; channel < channels; channel++)
      bytes.writeInt16LE(Math.round(32_767 * sample(i, channel)), 44 + 2 * (i * channels + channel))
  return bytes
}
