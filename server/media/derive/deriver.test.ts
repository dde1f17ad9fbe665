import { join } from 'node:path'

import { and, eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { blob, derivative, instance, projectBlob } from '#server/db/schema.ts'
import { mediaApp } from '#server/media/media-app.ts'
import { signMediaUrl } from '#server/media/media-url.ts'
import { importWorlds, lines, record } from '#server/testing/import-world.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { recountOnceViewed } from '#server/validation/recount-once-viewed.ts'

import { startDeriver } from './deriver.ts'
import { hurry, keep, putBack, settle, take } from './jobs.ts'
import { plan } from './plan.ts'

const { folder, blobs, place, bring, write } = await importWorlds()
type World = Awaited<ReturnType<typeof place>>
let rooms = 0
let colour = 0
afterEach(() => vi.unstubAllEnvs())

function deriverOf({ db }: World, over: Partial<Parameters<typeof startDeriver>[0]> = {}) {
  const room = join(folder, `room${rooms++}`)
  return startDeriver({ db, blobs, room, onStanding: recountOnceViewed, ...over })
}

async function allMade(world: World, over?: Parameters<typeof deriverOf>[1]): Promise<void> {
  const deriver = deriverOf(world, over)
  await deriver.idle()
  await deriver.stop()
}

/** A picture that is like no other: 2100 pixels wide, so that it gets a smaller one. */
function picture() {
  const background = { r: ++colour, g: 90, b: 30 }
  return sharp({ create: { width: 2100, height: 40, channels: 3, background } })
}

/** A world with one instance per file: `tiff` is shown by no browser, `png` by every one. */
async function worldWith(...kinds: ('png' | 'tiff' | 'wav')[]) {
  const world = await place()
  const id = `w${rooms++}`
  const records = await Promise.all(
    kinds.map(async (kind, i) => {
      const key = kind === 'wav' ? 'audio1' : 'image1'
      const name = `${id}-${i}.${kind}`
      if (kind === 'wav') await write(name, silence(i))
      else await write(name, await picture()[kind]().toBuffer())
      const content = `What is <${key}>? Return no other media.`
      return record(String(i + 1), { input: { modal: { [key]: name }, content } })
    }),
  )
  await bring(world, await write(`${id}.jsonl`, lines(...records)))
  const rows = await world.db
    .select()
    .from(instance)
    .where(eq(instance.projectId, world.projectId))
    .orderBy(instance.sortKey)
  const view = async (i: number) => world.as('rosa').instance.get(world.at(rows[i]?.key ?? ''))
  const fileOf = async (i: number) => Object.values((await view(i)).files)[0]
  const rowOf = async (i: number) =>
    (
      await world.db
        .select()
        .from(instance)
        .where(eq(instance.instanceId, rows[i]?.instanceId ?? ''))
    )[0]
  return { ...world, view, fileOf, rowOf, keyOf: (i: number) => rows[i]?.key ?? '' }
}

function silence(seed: number): Uint8Array {
  const bytes = Buffer.alloc(44 + 800 + 2 * seed)
  bytes.write('RIFF\0\0\0\0WAVEfmt ', 0, 'latin1')
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.set([16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 128, 62, 0, 0, 2, 0, 16, 0], 16)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(800 + 2 * seed, 40)
  return bytes
}

const rowsOf = (world: World, source = '') =>
  world.db.select().from(derivative).where(eq(derivative.source, source))

describe('a file that came into a project', () => {
  it('waits, and is then there, at an address of its own, without ever being a medium', async () => {
    const world = await worldWith('png')
    const before = await world.fileOf(0)
    expect(before?.derivatives.picture).toEqual({ state: 'waiting' })
    await allMade(world)

    const [row] = await rowsOf(world, before?.sha256)
    const made = (await world.fileOf(0))?.derivatives.picture
    expect(made).toEqual({
      state: 'done',
      url: `media:${row?.sha256}`,
      bytes: row?.bytes,
      width: 2048,
      height: 39,
    })
    expect(
      await world.db
        .select()
        .from(blob)
        .where(eq(blob.sha256, row?.sha256 ?? '')),
    ).toEqual([])
    expect(
      await world.db
        .select()
        .from(projectBlob)
        .where(eq(projectBlob.sha256, row?.sha256 ?? '')),
    ).toEqual([])

    const key = Buffer.alloc(32)
    const app = mediaApp({ db: world.db, blobs, key, appOrigin: 'http://a' })
    const grant = { projectId: world.projectId, sha256: row?.sha256 ?? '' }
    const answer = await app.request(signMediaUrl({ origin: 'http://m', key }, grant))
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect((await answer.arrayBuffer()).byteLength).toBe(row?.bytes)
  })

  it('is told about to its own project alone', async () => {
    const [world, elsewhere] = [await worldWith('png'), await place()]
    const files = [(await world.fileOf(0))?.sha256 ?? '']
    const ask = ({ as, project }: Pick<World, 'as' | 'project'>) =>
      as('rosa').media.derivatives({ project, files })
    expect(Object.keys(await ask(world))).toEqual(files)
    expect(await ask(elsewhere)).toEqual({})
  })

  it('cannot be replaced by what was made from it', async () => {
    const world = await worldWith('png')
    await allMade(world)
    const { content } = await world.view(0)
    const [made] = await rowsOf(world, (await world.fileOf(0))?.sha256)
    const media = content.question.media.map((medium) => ({
      ...medium,
      sha256: made?.sha256 ?? '',
    }))
    const question = { ...content.question, media }
    expect(await refusalOf(world.submit('rosa', world.keyOf(0), { question }))).toBe('bad_input')
  })
})

describe('a file that no browser shows', () => {
  it('is no finding any more once a picture stands for it, in view, list and facts', async () => {
    const world = await worldWith('tiff')
    const rules = async () => (await world.view(0)).findings.map(({ rule }) => rule)
    expect(await rules()).toEqual(['media-unviewable'])
    expect(await world.rowOf(0)).toMatchObject({ warnings: 1, rules: ['media-unviewable'] })
    expect((await world.fileOf(0))?.facts.problem).toBe('unviewable')
    await allMade(world)

    expect(await rules()).toEqual([])
    expect(await world.rowOf(0)).toMatchObject({ warnings: 0, rules: [] })
    expect((await world.fileOf(0))?.facts.problem).toBeUndefined()
  })
})

const ending = (sha256: string) => ({
  ending: { state: 'done' as const, sha256, bytes: 1, mime: 'image/webp' },
})

describe('a job', () => {
  it('whose worker died is taken again, and only one result stands', async () => {
    const world = await worldWith('png')
    const source = (await world.fileOf(0))?.sha256 ?? ''
    const of = and(eq(derivative.source, source))
    while ((await plan(world.db)) > 0);
    await world.db
      .update(derivative)
      .set({ wantedAt: new Date(Date.now() + 1e6) })
      .where(of)
    const dead = await take(world.db)
    expect(dead).toMatchObject({ source, epoch: 1 })
    await world.db
      .update(derivative)
      .set({ leaseUntil: sql`now() - interval '1 second'` })
      .where(of)
    const next = await take(world.db)
    expect(next).toMatchObject({ source, epoch: 2, tries: 2 })
    if (!dead || !next) throw new Error('both were taken')

    expect(await keep(world.db, dead)).toBe(false)
    expect(await settle(world.db, dead, ending('dead'))).toBe(false)
    expect(await settle(world.db, next, ending('next'))).toBe(true)
    expect(await settle(world.db, dead, ending('dead'))).toBe(false)
    expect(await rowsOf(world, source)).toMatchObject([{ state: 'done', sha256: 'next' }])
  })

  it('that always ends its worker is given up in a sentence', async () => {
    const world = await worldWith('png')
    const source = (await world.fileOf(0))?.sha256 ?? ''
    while ((await plan(world.db)) > 0);
    await hurry(world.db, [source])
    for (let i = 0; i < 3; i++) {
      const held = await take(world.db)
      expect(held?.source).toBe(source)
      if (held) await putBack(world.db, held, true)
    }
    const held = await take(world.db)
    if (held) await putBack(world.db, held, false)
    expect(await rowsOf(world, source)).toMatchObject([
      { state: 'failed', why: expect.stringMatching(/given up\.$/) },
    ])
  })

  it('that takes too long is given up', async () => {
    const world = await worldWith('png')
    await allMade(world, { patience: { picture: 1 } })
    expect((await world.fileOf(0))?.derivatives.picture).toMatchObject({
      state: 'failed',
      why: 'It took too long to make, so it was given up.',
    })
  })

  it('is put back when the server stops in its midst', async () => {
    const world = await worldWith('png')
    const source = (await world.fileOf(0))?.sha256 ?? ''
    const deriver = deriverOf(world)
    await vi.waitUntil(async () => (await rowsOf(world, source))[0]?.leaseUntil, 20_000)
    await deriver.stop()
    // It may just have been finished, but never is it left in the hand of one who is gone.
    expect(await rowsOf(world, source)).toMatchObject([{ leaseUntil: null }])
    await allMade(world)
    expect(await rowsOf(world, source)).toMatchObject([{ state: 'done' }])
  })

  it('of a file that somebody looks at comes first', async () => {
    const world = await worldWith('png', 'png', 'png')
    while ((await plan(world.db)) > 0);
    const last = (await world.fileOf(2))?.sha256 ?? ''
    await hurry(world.db, [last])
    const held = await take(world.db)
    if (held) await putBack(world.db, held, false)
    expect(held?.source).toBe(last)
    await allMade(world)
  })

  it('is done once, however many servers there are', async () => {
    const world = await worldWith('png', 'png', 'png', 'png', 'png', 'png')
    const derivers = [deriverOf(world), deriverOf(world), deriverOf(world)]
    const sources = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => world.fileOf(i)))
    const rows = async () =>
      (await Promise.all(sources.map((file) => rowsOf(world, file?.sha256)))).flat()
    await vi.waitUntil(
      async () => (await rows()).filter(({ state }) => state === 'done').length === 6,
      { timeout: 60_000, interval: 100 },
    )
    for (const deriver of derivers) await deriver.stop()
    for (const row of await rows()) expect(row).toMatchObject({ epoch: 1, tries: 1 })
  })
})

it('says which tool it lacks, and makes up for it once the tool is there', async () => {
  const world = await worldWith('wav')
  vi.stubEnv('PATH', '')
  await allMade(world)
  const lacking = { state: 'lacking', tool: 'ffmpeg' }
  expect((await world.fileOf(0))?.derivatives).toEqual({
    peaks: lacking,
    strip: lacking,
    spectrogram: lacking,
  })
  vi.unstubAllEnvs()
  await allMade(world)
  const now = (await world.fileOf(0))?.derivatives.strip?.state
  expect(['done', 'lacking']).toContain(now)
})
