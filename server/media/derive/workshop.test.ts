import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import sharp from 'sharp'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { mediaFiles } from '#server/testing/media-files.ts'

import type { Order } from './make/order.ts'
import { whereIs } from './make/where-is.ts'
import { openWorkshop } from './workshop.ts'

const { write, program, room } = await mediaFiles()
const bounded = (await whereIs(['prlimit'])) !== null
const waiting = { timeout: 60_000, interval: 50 }

afterEach(() => vi.unstubAllEnvs())

/** An order for which `ffmpeg` is called, and that program. */
async function orderWith(script: string): Promise<Order> {
  const bin = await program('ffmpeg', script)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH']}`)
  const facts = { mime: 'video/mp4', modalities: ['video' as const], bytes: 1 }
  const path = await write('film.mp4', '')
  return { kind: 'poster', path, facts, from: null, room: await room() }
}

/** A tool that starts another, tells who they are, and hangs. */
const hanging = 'sleep 1000 & echo $$ $! > part; mv part pids; wait'

async function pidsIn(folder: string): Promise<string[] | null> {
  const text = await readFile(join(folder, 'pids'), 'utf8').catch(() => null)
  return text?.trim().split(' ') ?? null
}

async function isGone(pid: string): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat === null || / Z /.test(stat)
}

async function areGone(pids: readonly string[]): Promise<boolean> {
  return (await Promise.all(pids.map(isGone))).every(Boolean)
}

describe.skipIf(process.platform !== 'linux')('a tool (on Linux)', () => {
  it.skipIf(!bounded)('has bounds, and sees nothing of ours (needs prlimit)', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://secret')
    const order = await orderWith('echo "$(ulimit -d) ${DATABASE_URL:-none}" >&2; exit 1')
    const workshop = openWorkshop()
    const why = 'ffmpeg could not read it: 4194304 none.'
    expect(await workshop.make(order)).toEqual({ state: 'failed', why })
    workshop.close()
  })

  it('that the system ended is told about', async () => {
    const workshop = openWorkshop()
    const outcome = await workshop.make(await orderWith('kill -9 $$'))
    expect(outcome).toMatchObject({ state: 'failed', why: expect.stringContaining('memory') })
    workshop.close()
  })

  it('ends with the workshop, and so does what it started', async () => {
    const order = await orderWith(hanging)
    const workshop = openWorkshop()
    const making = workshop.make(order)
    const pids = await vi.waitUntil(() => pidsIn(order.room), waiting)
    workshop.close()
    expect(await making).toBe('lost')
    expect(await vi.waitUntil(() => areGone(pids), waiting)).toBe(true)
  })

  it('ends with a server that is killed', async () => {
    const order = await orderWith(hanging)
    const workshop = new URL('workshop.ts', import.meta.url).href
    const script = `const { openWorkshop } = await import('${workshop}'); await openWorkshop().make(${JSON.stringify(order)})`
    const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
    })
    const pids = await vi.waitUntil(() => pidsIn(order.room), waiting)
    server.kill('SIGKILL')
    expect(await vi.waitUntil(() => areGone(pids), waiting)).toBe(true)
  })

  it('that hangs is ended after its time, and the next order is carried out', async () => {
    const order = await orderWith(hanging)
    const workshop = openWorkshop({ poster: 4000 })
    const why = 'It took too long to make, so it was given up.'
    expect(await workshop.make(order)).toEqual({ state: 'failed', why })
    await vi.waitUntil(async () => areGone((await pidsIn(order.room)) ?? []), waiting)

    const background = { r: 1, g: 2, b: 3 }
    const png = sharp({ create: { width: 9, height: 9, channels: 3, background } }).png()
    const path = await write('small.png', await png.toBuffer())
    const facts = { mime: 'image/png', modalities: ['image' as const], bytes: 1 }
    const next = { kind: 'picture' as const, path, facts, from: null, room: await room() }
    expect(await workshop.make(next)).toMatchObject({ state: 'done', width: 9 })
    workshop.close()
  })
})
