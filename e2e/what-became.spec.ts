import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

import type { Selector } from '#shared/discussion/anchor.ts'
import { lineFragment, mediaFragment, standards } from '#shared/discussion/fragment.ts'
import { mediaOf } from '#shared/instance/content.ts'

import { post } from './api.ts'
import { replaceMedium, tab } from './desk-steps.ts'
import { plainPdf } from './document-files.ts'
import { make } from './film-steps.ts'
import { hasFfmpeg } from './make-films.ts'
import { twoCubes } from './make-models.ts'
import { rampMedium } from './make-pictures.ts'
import { makeWav, tone } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { viewOf } from './records.ts'
import { take } from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.skip(!hasFfmpeg, 'ffmpeg makes the films of this test, and it is not installed.')
test.use({ world: 'what became', actionTimeout: 30_000 })

const code = 'def twice(x):\n    return 2 * x\n'
const wave = (seconds: number, pitch: number) => makeWav(seconds, 8000, [tone(pitch, 0.5)])
const box = { x: 10, y: 10, width: 40, height: 30 }
const page = (n: number): Selector => ({
  type: 'FragmentSelector',
  conformsTo: standards.pdf,
  value: `page=${n}`,
})

/** What is remarked on, where, and how that is said. */
const remarks: Record<string, { where: Selector; said: string }> = {
  image1: { where: mediaFragment({ box }), said: 'box 40 × 30 at 10, 10' },
  image2: { where: mediaFragment({ box }), said: 'box 40 × 30 at 10, 10' },
  audio1: { where: mediaFragment({ time: { start: 1, end: 2 } }), said: '0:01.0 to 0:02.0' },
  video1: { where: mediaFragment({ time: { start: 1, end: 2 } }), said: '0:01.0 to 0:02.0' },
  document1: { where: page(2), said: 'page 2' },
  code1: { where: lineFragment(2, 2), said: 'line 2' },
  threeD1: { where: { type: 'PointSelector', x: 0.5, y: 0, z: 0 }, said: 'a point of the model' },
}

const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

const thread = (on: Page, key: string) =>
  on.locator('[data-comment]').filter({ hasText: `On ${key}.` })
const place = (on: Page, key: string) => thread(on, key).locator('[data-place]')
const carry = (on: Page, key: string) =>
  thread(on, key).getByRole('button', { name: 'Carry over to the new version' })

/** A remark on each medium, as a viewer would send it. */
async function remarkOnEach(on: Page, server: Running, key: string): Promise<void> {
  const { content } = await viewOf(on, server, key)
  const names: Record<string, string> = {}
  for (const medium of mediaOf(content)) {
    names[medium.key] = medium.kind === 'file' ? medium.sha256 : await nameOf(on, medium.value)
  }
  for (const [tag, { where }] of Object.entries(remarks))
    await post(on, server, 'discussion.comment', {
      project: 'demo',
      key,
      text: `On ${tag}.`,
      anchor: { on: { kind: 'medium', sha256: names[tag] }, selector: [where] },
    })
}

const nameOf = (on: Page, text: string) =>
  on.evaluate(async (words) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }, text)

test('each remark on a medium says what became of its spot, none is lost; sounds and films are compared at the same time', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, {
    image1: await rampMedium('first.png', 160, 120),
    image2: await rampMedium('second.png', 200, 120),
    audio1: { name: 'low.wav', bytes: wave(6, 220) },
    video1: make.ntsc('before.mp4', 240),
    document1: { name: 'paper.pdf', bytes: plainPdf(3, (n) => `Page ${n}`) },
    code1: { inline: code },
    threeD1: twoCubes(),
  })
  const key = address.split('/').at(-1) ?? ''
  const all = Object.keys(remarks)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await remarkOnEach(mara, server, key)
  await mara.reload()

  await test.step('in place, and where that is', async () => {
    await tab(mara, 'Comments').click()
    for (const tag of all) {
      await expect(place(mara, tag)).toHaveText('in place')
      await expect(thread(mara, tag)).toContainText(remarks[tag]?.said ?? tag)
    }
  })

  await test.step('replaced, in a draft and saved', async () => {
    await tab(mara, 'Media').click()
    const grey = { create: { width: 160, height: 120, channels: 3, background: '#888' } } as const
    const picture = await sharp(grey).png().toBuffer()
    await replaceMedium(mara, 'image1', file('other.png', picture))
    await replaceMedium(mara, 'audio1', file('high.wav', wave(3, 440)))
    await replaceMedium(mara, 'video1', make.ntsc('after.mp4', 239))
    await replaceMedium(
      mara,
      'document1',
      file(
        'short.pdf',
        plainPdf(1, () => 'One page'),
      ),
    )
    await tab(mara, 'Comments').click()
    const replaced = ['image1', 'audio1', 'video1', 'document1']
    for (const tag of all)
      await expect(place(mara, tag)).toHaveText(
        replaced.includes(tag) ? 'on a previous version' : 'in place',
      )
    await expect(mara.getByRole('button', { name: 'Carry over to the new version' })).toHaveCount(0)
    await mara.keyboard.press('Control+s')
    await mara.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(mara.getByRole('dialog')).toHaveCount(0)
    // The picture is as large as before and the film as long; the sound is shorter, and page 2 is not there.
    for (const tag of ['image1', 'video1']) {
      await carry(mara, tag).click()
      await expect(place(mara, tag)).toHaveText('in place')
      await expect(thread(mara, tag)).toContainText(remarks[tag]?.said ?? tag)
    }
    for (const tag of ['audio1', 'document1']) {
      await expect(place(mara, tag)).toHaveText('on a previous version')
      await expect(carry(mara, tag)).toHaveCount(0)
    }
  })

  await test.step('taken out, and renumbered with it', async () => {
    await tab(mara, 'Media').click()
    for (const tag of ['image1', 'code1', 'threeD1', 'document1']) {
      const row = mara.getByRole('tabpanel').locator(`[data-medium="${tag}"]`)
      await row.getByRole('button', { name: `More for ${tag}` }).click()
      await mara.getByRole('menuitem', { name: 'Remove the medium and its tags' }).click()
    }
    await tab(mara, 'Comments').click()
    for (const tag of ['image1', 'code1', 'threeD1', 'document1']) {
      await expect(place(mara, tag)).toHaveText('no longer there')
      await expect(thread(mara, tag)).toContainText(remarks[tag]?.said ?? tag)
      await expect(thread(mara, tag).getByRole('button', { name: 'Show in place' })).toHaveCount(0)
    }
    await expect(place(mara, 'image2')).toHaveText('in place')
    await expect(mara.locator('[data-comment]')).toHaveCount(all.length)
  })

  await test.step('compared at the same time', async () => {
    await wei.goto(`${address}?compare=1-2`)
    for (const tag of ['audio1', 'video1']) await isComparedAtTheSameTime(wei, tag)
  })
})

interface Heard {
  at: number
  playing: boolean
  silent: boolean
}

const both = (one: Locator) =>
  one.locator('audio, video').evaluateAll((all): Heard[] =>
    all
      .filter((element) => element instanceof HTMLMediaElement)
      .map(({ currentTime, muted, paused }) => ({
        at: currentTime,
        playing: !paused,
        silent: muted || paused,
      })),
  )

/** One place for both, one of them heard, and the other at the same moment when it is switched to, playing or not. */
async function isComparedAtTheSameTime(on: Page, tag: string): Promise<void> {
  const one = on.locator(`[data-comparison] [data-tag="${tag}"][data-viewer]`)
  await one.scrollIntoViewIfNeeded()
  await expect(one.locator('audio, video')).toHaveCount(2)
  await one.getByRole('slider', { name: 'Position' }).fill('1')
  await expect
    .poll(async () => (await both(one)).some(({ at }) => Math.abs(at - 1) < 0.05))
    .toBe(true)
  await one.getByRole('button', { name: 'Play', exact: true }).click()
  const heard = async () => (await both(one)).filter(({ silent }) => !silent)
  await expect.poll(async () => (await heard())[0]?.at ?? 0).toBeGreaterThan(1.2)
  const before = (await both(one)).findIndex(({ silent }) => !silent)
  const left = (await heard())[0]?.at ?? 0
  await one.getByRole('slider', { name: 'Position' }).press('b')
  await expect.poll(async () => (await both(one))[before]?.silent).toBe(true)
  await expect.poll(async () => (await heard()).length).toBe(1)
  // Each of the two begins at one of its own frames of sound or film: as near as one of them.
  expect((await heard())[0]?.at).toBeGreaterThan(left - 0.05)
  await one.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect.poll(async () => (await both(one)).some(({ playing }) => playing)).toBe(false)
}
