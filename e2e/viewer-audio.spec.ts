import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { makeWav, silence, tone, vtt } from './make-sounds.ts'
import { bringInMedia, corpusFile } from './media-records.ts'
import { expect, type Running, signIn, test } from './world.ts'

const rate = 44_100
const sweep = (time: number) => 0.5 * Math.sin(2 * Math.PI * (100 + 400 * time) * time)
const swell = (time: number) => tone(300, 0.4)(time) * Math.sin(time / 20)
const media = () => ({
  audio1: { name: 'talk.wav', bytes: makeWav(12, rate, [sweep]) },
  document1: { name: 'talk.vtt', bytes: vtt },
  audio2: { name: 'long.wav', bytes: makeWav(360, 8000, [swell]) },
  audio3: { name: 'sides.wav', bytes: makeWav(6, rate, [tone(15_000, 0.8), tone(3000, 0.2)]) },
  audio4: { name: 'silence.wav', bytes: makeWav(5, 8000, [silence]) },
  audio5: { name: 'a.wav', bytes: makeWav(5, 8000, [tone(440, 1)]) },
  audio6: { name: 'b.wav', bytes: makeWav(5, 8000, [tone(880, 1)]) },
})
let address: string | null = null

/** The instance with these sounds: imported by the first test that asks. */
async function openSounds(page: Page, server: Running): Promise<void> {
  address ??= await bringInMedia(page, server, media())
  await page.goto(address)
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const viewer = (page: Page, tag: string) => page.locator(`[data-viewer][data-tag="${tag}"]`)
const element = (sound: Locator) => sound.locator('.audio > audio')
const timeOf = (sound: Locator) =>
  element(sound).evaluate((audio: HTMLAudioElement) => audio.currentTime)
const button = (sound: Locator, name: string) => sound.getByRole('button', { name, exact: true })

async function live(page: Page, tag: string): Promise<Locator> {
  const sound = viewer(page, tag)
  await sound.evaluate((box) => box.scrollIntoView({ block: 'center' }))
  await expect(sound).toHaveAttribute('data-level', 'live')
  await expect(sound).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })
  return sound
}

async function findsNothing(page: Page, sound: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(sound).withTags(wcag).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([])
}

let complaints: string[] = []

test.beforeEach(async ({ page, server }) => {
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await signIn(page, server, 'Wei Zhang')
})

test.afterEach(() => expect(complaints).toEqual([]))

test('a sound is played, sought and slowed by keyboard alone', async ({ page, server }) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio1')
  const play = button(sound, 'Play')
  const place = sound.getByRole('slider', { name: 'Position' })
  const time = () => timeOf(sound)
  await play.focus()

  await page.keyboard.press('ArrowRight')
  expect(await time()).toBeCloseTo(5, 3)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('.')
  expect(await time()).toBeCloseTo(6.1, 3)
  await page.keyboard.press(',')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await time()).toBeCloseTo(0, 3)
  await expect(place).toHaveAttribute('aria-valuetext', '0:00 of 0:12')
  await page.keyboard.press('End')
  expect(await time()).toBeCloseTo(12, 1)
  await page.keyboard.press('Home')

  await sound.getByRole('button', { name: 'On 5 seconds' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('=')
  await expect(sound.getByRole('status')).toHaveText('Speed 1.25')
  await play.focus()
  await page.keyboard.press('Space')
  await expect(sound.getByRole('button', { name: 'Pause' })).toBeFocused()
  await expect.poll(time).toBeGreaterThan(5.5)
  expect(
    await element(sound).evaluate((audio: HTMLAudioElement) => [
      audio.playbackRate,
      audio.preservesPitch,
    ]),
  ).toEqual([1.25, true])
  await page.keyboard.press('Space')
  await expect(play).toBeFocused()
  const rest = await time()
  await place.focus()
  await page.keyboard.press('ArrowRight')
  expect(await time()).toBeCloseTo(Math.min(12, rest + 5), 1)
})

test('nothing is loaded until it is played, and it begins where a person clicked', async ({
  page,
  server,
}) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio2')
  const wave = sound.locator('.audio-surfer')
  const { width = 0 } = (await wave.boundingBox()) ?? {}
  await wave.click({ position: { x: width / 2, y: 30 } })
  const state = () =>
    element(sound).evaluate((audio: HTMLAudioElement) => ({
      ready: audio.readyState,
      at: audio.currentTime,
    }))
  expect((await state()).ready).toBe(0)
  expect((await state()).at).toBeCloseTo(180, -1)
  await button(sound, 'Play').click()
  await expect.poll(async () => (await state()).at).toBeGreaterThan(180.2)
  expect((await state()).at).toBeLessThan(190)
})

test('a region set by two numbers is looped within its bounds', async ({ page, server }) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio1')
  await sound.getByRole('button', { name: 'Regions' }).click()
  await sound.getByRole('button', { name: 'New region from here' }).click()
  await sound.getByRole('spinbutton', { name: 'Region 1, start in seconds' }).fill('2')
  await sound.getByRole('spinbutton', { name: 'Region 1, end in seconds' }).fill('2.5')
  await page.keyboard.press('Enter')
  await expect(sound.getByText('0.50 s')).toBeVisible()
  await sound.getByRole('button', { name: 'Loop' }).click()
  const turns = await element(sound).evaluate(async (audio: HTMLAudioElement) => {
    const seen: number[] = []
    const turns: number[] = []
    await audio.play()
    while (turns.length < 3) {
      // oxlint-disable-next-line no-await-in-loop -- one look a frame
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
      const last = seen.at(-1) ?? 0
      if (audio.currentTime < last) turns.push(last)
      seen.push(audio.currentTime)
    }
    audio.pause()
    return { turns, low: Math.min(...seen.slice(10)), high: Math.max(...seen) }
  })
  expect(turns.low).toBeGreaterThan(1.94)
  expect(turns.high).toBeLessThan(2.8)
  expect(Math.min(...turns.turns)).toBeGreaterThan(2.4)
})

test('a long sound has a map, zooms to its points, and a short one has none', async ({
  page,
  server,
}) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio2')
  await expect(sound.locator('.audio-minimap canvas').first()).toBeAttached()
  const wide = () =>
    sound
      .locator('[part=wrapper]')
      .last()
      .evaluate((box) => box.clientWidth)
  const whole = await wide()
  await sound.getByRole('button', { name: 'Zoom in' }).click()
  await sound.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(wide).toBeGreaterThan(3.9 * whole)
  await expect(sound.getByRole('status')).toHaveText('Zoomed 4 times')
  for (let i = 0; i < 20; i++) await page.keyboard.press('z')
  await expect.poll(wide).toBeGreaterThan(100 * whole)
  await page.keyboard.press('End')
  await expect(sound.locator('.audio-ruler')).toContainText('5:59')
  await page.keyboard.press('0')
  await expect.poll(wide).toBe(whole)
  const short = await live(page, 'audio4')
  await expect(short.locator('.audio-minimap')).toHaveCount(0)
})

test('a spectrogram goes to half the true rate and shows the tone where it is', async ({
  page,
  server,
}) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio3')
  await sound.getByRole('button', { name: 'Spectrogram' }).click()
  await expect(sound.getByText('22.05 kHz')).toBeVisible()
  const canvas = sound.locator('.audio-spectrum canvas[data-drawn=true]')
  const brightest = () =>
    canvas.evaluate((box: HTMLCanvasElement) => {
      const { height, width } = box
      const column = box.getContext('2d')?.getImageData(width >> 1, 0, 1, height).data ?? []
      const rows = Array.from({ length: height }, (_, y) => column[4 * y + 1] ?? 0)
      return 1 - rows.indexOf(Math.max(...rows)) / height
    })
  await expect.poll(brightest).toBeCloseTo(15_000 / 22_050, 1)
})

test('a transcript follows the sound, and each of its lines leads there', async ({
  page,
  server,
}) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio1')
  await sound.getByRole('button', { name: 'Transcript' }).click()
  const heard = sound.locator('[aria-current=true]')
  await expect(heard).toHaveText('0:00Ada: It begins low.')
  await sound.getByRole('button', { name: 'It goes on rising.' }).click()
  expect(await timeOf(sound)).toBeCloseTo(5, 3)
  await expect(heard).toContainText('It goes on rising.')
  await sound.getByRole('slider', { name: 'Position' }).fill('8.9')
  await button(sound, 'Play').click()
  await expect(heard).toContainText('And it ends.')
})

test('what a person set is there again after the viewer was put away', async ({ page, server }) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await openSounds(page, server)
  const sound = await live(page, 'audio1')
  await sound.getByRole('slider', { name: 'Position' }).fill('7.5')
  await sound.getByRole('combobox', { name: 'Speed' }).selectOption('1.5')
  await button(sound, 'Zoom in').click()
  await button(sound, 'Regions').click()
  await button(sound, 'New region from here').click()
  for (const tag of ['audio4', 'audio5', 'audio6']) {
    const other = await live(page, tag)
    await button(other, 'Play').click()
    await button(other, 'Pause').click()
  }
  await expect(sound).toHaveAttribute('data-level', 'suspended')
  await expect(sound.locator('[data-layer=poster]')).toContainText('0:07.5 / 0:12')

  await live(page, 'audio1')
  expect(await timeOf(sound)).toBeCloseTo(7.5, 3)
  await expect(sound.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5')
  await expect(button(sound, 'Zoom out')).toBeEnabled()
  await expect(sound.getByRole('spinbutton', { name: 'Region 1, end' })).toHaveValue('12')
})

test('one sound at a time is heard; left and right are heard apart, and given back', async ({
  page,
  server,
}) => {
  await page.addInitScript(() => {
    const made: AudioContext[] = []
    const Real = window.AudioContext
    window.AudioContext = class extends Real {
      constructor() {
        super()
        made.push(this)
      }
    }
    Object.assign(window, { contexts: () => made.map(({ state }) => state) })
  })
  const contexts = () =>
    page.evaluate(() => (window as unknown as { contexts: () => string[] }).contexts())
  await openSounds(page, server)
  const sides = await live(page, 'audio3')
  const other = await live(page, 'audio4')
  await button(sides, 'Play').click()
  await button(other, 'Play').click()
  await expect(button(sides, 'Play')).toBeVisible()
  await expect(button(other, 'Pause')).toBeVisible()
  expect(await contexts()).toEqual([])

  await button(sides, 'Sound and keys').click()
  await sides.getByRole('combobox', { name: 'Listen to' }).selectOption('left only')
  await button(sides, 'Play').click()
  await expect.poll(contexts).toEqual(['running'])
  await expect.poll(() => timeOf(sides)).toBeGreaterThan(0.5)
  await sides.getByRole('checkbox', { name: 'Channels apart' }).check()
  await expect(sides.locator('.audio-surfer .canvases > div')).toHaveCount(2)
  await page.getByRole('link', { name: 'Instances', exact: true }).click()
  await expect(page.locator('[data-viewer]')).toHaveCount(0)
  await expect.poll(contexts).toEqual(['closed'])
})

test('nothing is wrong for assistive technology, in any state', async ({ page, server }) => {
  await openSounds(page, server)
  const sound = await live(page, 'audio1')
  const at = '[data-viewer][data-tag="audio1"]'
  await findsNothing(page, at)
  await button(sound, 'Spectrogram').click()
  for (const panel of ['Regions', 'Transcript', 'Sound and keys']) {
    await button(sound, panel).click()
    await expect(sound.getByRole('region', { name: panel })).toBeVisible()
    if (panel === 'Regions') await button(sound, 'New region from here').click()
    await findsNothing(page, at)
  }
  await page.setViewportSize({ width: 400, height: 900 })
  await findsNothing(page, at)
  const wide = await sound.evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(wide).toBe(0)
})

test('what cannot be played says why in a sentence', async ({ page, server }) => {
  const whole = makeWav(5, rate, [tone(440, 0.5)])
  await page.goto(
    await bringInMedia(page, server, {
      audio1: { name: 'empty.mp3', bytes: '' },
      audio2: { name: 'noise.mp3', bytes: 'This is no sound at all.' },
      audio3: { name: 'called.mp3', bytes: whole },
      audio4: { name: 'cut.wav', bytes: whole.subarray(0, 30) },
    }),
  )
  await page.setViewportSize({ width: 1440, height: 1600 })
  for (const [tag, words] of [
    ['audio1', /empty/],
    ['audio2', /text\/plain/],
    ['audio4', /damaged/],
  ] as const) {
    await expect(viewer(page, tag)).toHaveAttribute('data-state', 'error')
    await expect(viewer(page, tag).getByRole('note')).toContainText(words)
    await findsNothing(page, `[data-viewer][data-tag="${tag}"]`)
  }
  await live(page, 'audio3')
})

test('every sound of the corpus opens and plays', async ({ page, server }) => {
  const folder = corpusFile('media/audio')
  test.skip(!folder, 'The corpus is not at hand.')
  const names = readdirSync(folder ?? '').toSorted()
  const files = names.map((name, i) => [`audio${i + 1}`, join(folder ?? '', name)] as const)
  await page.goto(await bringInMedia(page, server, Object.fromEntries(files)))
  for (const [tag] of files) {
    const sound = await live(page, tag)
    await button(sound, 'Play').click()
    await expect.poll(() => timeOf(sound), tag).toBeGreaterThan(0.1)
  }
})
