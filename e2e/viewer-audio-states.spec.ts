import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { button, live, openSounds, rate, timeOf } from './audio-steps.ts'
import { makeWav, tone } from './make-sounds.ts'
import { bringInMedia, corpusFile } from './media-records.ts'
import { findsNothing, listenToConsole, partOf, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()

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
    await findsNothing(page, partOf(tag))
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
