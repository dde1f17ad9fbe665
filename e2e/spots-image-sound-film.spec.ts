import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

import { live } from './audio-steps.ts'
import { confirmed, goTo, make, open as openFilm, shown } from './film-steps.ts'
import { open as openPicture, percent } from './image-steps.ts'
import { hasFfmpeg } from './make-films.ts'
import { rampMedium } from './make-pictures.ts'
import { makeWav, tone } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { take } from './steps.ts'
import { findsNothing, viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.skip(!hasFfmpeg, 'ffmpeg makes the film of this test, and it is not installed.')

const threads = (page: Page) => page.locator('[data-comment]')
const about = (page: Page) => page.locator('[data-about]')
const regionTool = (figure: Locator) =>
  figure.getByRole('button', { name: 'Comment on a region', exact: true })
const region = (figure: Locator) => figure.getByRole('application', { name: /^Choosing a region/ })
const bar = (figure: Locator) => figure.getByRole('group', { name: 'The region to comment on' })
const marks = (figure: Locator) => figure.getByRole('button', { name: /^Comment: / })

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Comment', exact: true })
  await expect(box).toBeFocused()
  const before = await threads(page).count()
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(threads(page)).toHaveCount(before + 1)
}

const numbers = async (figure: Locator) =>
  Promise.all(
    ['x', 'y', 'Width', 'Height'].map(async (name) =>
      Number(await bar(figure).getByRole('spinbutton', { name, exact: true }).inputValue()),
    ),
  )

async function show(page: Page, text: string): Promise<void> {
  await threads(page)
    .filter({ hasText: text })
    .getByRole('button', { name: 'Show in place' })
    .click()
}

test('remarks are made on a box, a polygon, a stretch of sound and a box in a frame, and led to', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, {
    image1: await rampMedium('ramp.png', 1600, 1200),
    audio1: { name: 'talk.wav', bytes: makeWav(20, 8000, [tone(300, 0.5)]) },
    video1: make.ntsc(),
  })
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)

  await test.step('a box by keys alone', async () => {
    const figure = await openPicture(mara)
    await mara.keyboard.press('r')
    await mara.keyboard.press('c')
    await expect(region(figure)).toBeFocused()
    const [x = 0, y = 0, width = 0, height = 0] = await numbers(figure)
    await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('Shift+ArrowDown')
    const [movedX = 0, movedY = 0, movedWidth = 0, movedHeight = 0] = await numbers(figure)
    // Turned to the right, the right of the screen is the top of the picture.
    expect([movedX, movedHeight]).toEqual([x, height])
    expect(movedY).toBeLessThan(y)
    expect(movedWidth).toBeGreaterThan(width)
    await findsNothing(mara, '[data-tag="image1"]')

    for (const [name, value] of [
      ['x', 1204],
      ['y', 860],
      ['Width', 210],
      ['Height', 220],
    ] as const) {
      await bar(figure).getByRole('spinbutton', { name, exact: true }).focus()
      await mara.keyboard.press('Control+a')
      await mara.keyboard.type(String(value))
    }
    await mara.keyboard.press('Enter')
    await expect(about(mara)).toContainText('box 210 × 220 at 1204, 860')
    await say(mara, 'The label is cropped.')
    await expect(threads(mara).first()).toContainText('box 210 × 220 at 1204, 860')
    await expect(marks(figure)).toHaveCount(1)
  })

  await test.step('a polygon by the pointer; Escape gives up', async () => {
    const figure = viewer(mara, 'image1')
    await regionTool(figure).click()
    await mara.keyboard.press('p')
    await expect(region(figure)).toHaveAccessibleName(/by its corners/)
    await mara.keyboard.press('Escape')
    await expect(region(figure)).toHaveCount(0)

    await figure.getByRole('application').press('Shift+R')
    await regionTool(figure).click()
    await bar(figure).getByRole('button', { name: 'Polygon' }).click()
    const room = await region(figure).boundingBox()
    const at = (across: number, down: number) => ({
      x: (room?.width ?? 0) * across,
      y: (room?.height ?? 0) * down,
    })
    for (const [across, down] of [
      [0.4, 0.4],
      [0.6, 0.42],
      [0.9, 0.9],
    ] as const)
      await region(figure).click({ position: at(across, down) })
    await mara.keyboard.press('Backspace')
    await region(figure).dblclick({ position: at(0.55, 0.7) })
    await expect(about(mara)).toContainText('polygon of 3 corners')
    await say(mara, 'This edge is blurred.')
    await expect(marks(figure)).toHaveCount(2)
  })

  await test.step('a stretch of sound', async () => {
    const figure = await live(mara, 'audio1')
    await regionTool(figure).click()
    const asked = figure.getByRole('group', { name: 'The stretch to comment on' })
    await asked.getByRole('spinbutton', { name: /^End/ }).fill('14.02')
    await asked.getByRole('spinbutton', { name: /^Start/ }).fill('12.48')
    await findsNothing(mara, '[data-tag="audio1"]')
    await mara.keyboard.press('Enter')
    await expect(about(mara)).toContainText('0:12.5 to 0:14.0')
    await say(mara, 'The speaker says fifteen.')
    await expect(marks(figure)).toHaveAccessibleName('Comment: The speaker says fifteen.')
  })

  await test.step('an exact frame by one key, and a box in another', async () => {
    const figure = viewer(mara, 'video1')
    await figure.scrollIntoViewIfNeeded()
    await openFilm(figure)
    await goTo(figure, '30')
    await expect(confirmed(figure)).toHaveAttribute('data-frame', '30')
    await mara.keyboard.press('c')
    await expect(about(mara)).toContainText('frame 30, 0:01.00')
    await say(mara, 'The light is off here.')

    await figure.getByRole('application').focus()
    await goTo(figure, '147')
    await expect(confirmed(figure)).toHaveAttribute('data-frame', '147')
    await regionTool(figure).click()
    await bar(figure).getByRole('spinbutton', { name: 'x', exact: true }).fill('10')
    await bar(figure).getByRole('spinbutton', { name: 'Width', exact: true }).fill('40')
    await findsNothing(mara, '[data-tag="video1"]')
    await mara.keyboard.press('Enter')
    await expect(about(mara)).toContainText(/frame 147, 0:04\.90, box 40 × \d+ at 10, /)
    await say(mara, 'Past the line already.')
    await expect(figure.locator('.spots-lines .spot-line')).toHaveCount(1)
    await figure.getByRole('application').press('.')
    await expect(confirmed(figure)).toHaveAttribute('data-frame', '148')
    await expect(figure.locator('.spots-lines .spot-line')).toHaveCount(0)
    await expect(marks(figure)).toHaveCount(2)
  })

  await test.step('another person is led to each of them', async () => {
    await wei.goto(address)
    await wei.getByRole('tab', { name: /^Comments/ }).click()
    await expect(threads(wei)).toHaveCount(5)

    await show(wei, 'The label is cropped.')
    const picture = viewer(wei, 'image1')
    await expect(picture).toHaveAttribute('data-level', 'live')
    await expect(picture.locator('[data-flashed]')).toBeVisible()
    const room = await picture.locator('.picture-pane').boundingBox()
    const spot = await picture.locator('.spots-lines > g').first().boundingBox()
    expect(inside(spot, room)).toBe(true)
    expect(Number.parseInt(await percent(picture).innerText(), 10)).toBeGreaterThan(100)

    await show(wei, 'The speaker says fifteen.')
    const sound = viewer(wei, 'audio1')
    const offer = sound.getByRole('group', { name: 'The stretch of the comment' })
    await expect(offer).toContainText('0:12.5 to 0:14.0')
    const audio = sound.locator('audio')
    const state = () =>
      audio.evaluate((one: HTMLAudioElement) => [one.currentTime.toFixed(2), one.paused])
    expect(await state()).toEqual(['12.48', true])

    await show(wei, 'Past the line already.')
    const film = viewer(wei, 'video1')
    await expect(confirmed(film)).toHaveAttribute('data-frame', '147')
    expect(await shown(film)).toBe(147)
    await expect(film.locator('.spots-lines > g').first()).toBeVisible()

    await marks(sound).click()
    await expect(threads(wei).filter({ hasText: 'The speaker says fifteen.' })).toBeFocused()
  })

  await test.step('a picture that is replaced leaves its remarks behind, with what they were about', async () => {
    await mara.getByRole('tab', { name: /^Media/ }).click()
    const row = mara.getByRole('tabpanel').locator('[data-medium="image1"]')
    const [chooser] = await Promise.all([
      mara.waitForEvent('filechooser'),
      row.getByRole('button', { name: 'Replace' }).click(),
    ])
    const grey = { create: { width: 1600, height: 1200, channels: 3, background: '#888' } } as const
    const buffer = await sharp(grey).png().toBuffer()
    await chooser.setFiles({ name: 'new.png', mimeType: 'image/png', buffer })
    await expect(row).toContainText(/new-\w+\.png/)
    await mara.getByRole('tab', { name: /^Comments/ }).click()
    const thread = threads(mara).filter({ hasText: 'The label is cropped.' })
    await expect(thread).toContainText('on a previous version')
    const snapshot = thread.getByRole('img')
    await expect(snapshot).toBeVisible()
    expect(
      await snapshot.evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(200)
    await expect(marks(viewer(mara, 'image1'))).toHaveCount(0)
  })
})

type Rect = Awaited<ReturnType<Locator['boundingBox']>>

function inside(one: Rect, all: Rect): boolean {
  if (!one || !all) return false
  return (
    one.x >= all.x - 1 &&
    one.y >= all.y - 1 &&
    one.x + one.width <= all.x + all.width + 1 &&
    one.y + one.height <= all.y + all.height + 1
  )
}
