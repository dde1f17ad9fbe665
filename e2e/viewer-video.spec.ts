import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

import { bits, filmSize, FilmMaker, hasFfmpeg } from './make-films.ts'
import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn, test } from './world.ts'

test.skip(!hasFfmpeg, 'ffmpeg makes the films of these tests, and it is not installed.')

const make = new FilmMaker()
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let complaints: string[]
test.beforeEach(async ({ page, server }) => {
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await signIn(page, server, 'Wei Zhang')
})
test.afterEach(() => expect(complaints).toEqual([]))

async function films(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<Locator> {
  await page.goto(await bringInMedia(page, server, media))
  const first = page.locator('[data-tag="video1"]')
  await first.scrollIntoViewIfNeeded()
  return first
}

/** Presses the poster and stops the film at its first frame. */
async function open(viewer: Locator): Promise<void> {
  await viewer.getByRole('button', { name: /^Play / }).click()
  await expect(viewer).toHaveAttribute('data-level', 'live')
  await expect(viewer).toHaveAttribute('data-state', 'ready')
  const picture = viewer.getByRole('application')
  await expect(picture).toBeFocused()
  await picture.press('k')
  await expect(viewer.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
}

/** The number that is drawn in the picture on the screen. */
const shown = (viewer: Locator) =>
  viewer.locator('video').evaluate(
    (video: HTMLVideoElement, { count, width, height }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const pen = canvas.getContext('2d')
      pen?.drawImage(video, 0, 0, width, height)
      const row = pen?.getImageData(0, height / 2, width, 1).data ?? []
      let frame = 0
      for (let bit = 0; bit < count; bit++)
        if ((row[4 * Math.floor(((bit + 0.5) * width) / count)] ?? 0) > 128) frame += 2 ** bit
      return frame
    },
    { count: bits, ...filmSize },
  )

const confirmed = (viewer: Locator) => viewer.locator('[data-frame]')

/** Steps and looks, `times` over; answers with the steps after which another frame is seen than the one that is named. */
async function misses(viewer: Locator, key: string, frames: readonly number[]): Promise<string[]> {
  const wrong: string[] = []
  for (const frame of frames) {
    await viewer.page().keyboard.press(key)
    await expect(confirmed(viewer)).toHaveAttribute('data-frame', String(frame))
    const seen = await shown(viewer)
    if (seen !== frame) wrong.push(`${key} to ${frame} shows ${seen}`)
  }
  return wrong
}

async function goTo(viewer: Locator, place: string): Promise<void> {
  await viewer.page().keyboard.press('g')
  await expect(viewer.getByRole('textbox')).toBeFocused()
  await viewer.page().keyboard.type(place)
  await viewer.page().keyboard.press('Enter')
  await expect(viewer.getByRole('application')).toBeFocused()
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => from + Math.sign(to - from) * i)

for (const [what, film] of [
  ['29.97 frames a second with B-frames', () => make.ntsc()],
  ['a variable rate', () => make.variable()],
] as const)
  test(`of 60 steps on and 60 back through ${what}, 60 and 60 land`, async ({ page, server }) => {
    const viewer = await films(page, server, { video1: film() })
    await open(viewer)
    await goTo(viewer, '0')
    await expect(confirmed(viewer)).toHaveAttribute('data-frame', '0')
    expect(await misses(viewer, '.', range(1, 60))).toEqual([])
    expect(await misses(viewer, ',', range(59, 0))).toEqual([])
    expect(await misses(viewer, '>', [10, 20, 30])).toEqual([])
  })

test('frames are counted from the first one, where the sound begins before it', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, { video1: make.late() })
  await open(viewer)
  await goTo(viewer, '0')
  expect(await misses(viewer, '.', range(1, 6))).toEqual([])
  await goTo(viewer, '60')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '60')
  expect(await shown(viewer)).toBe(60)
})

test('a place is typed as frame, timecode or time; what is none of these is said', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, { video1: make.ntsc() })
  await open(viewer)
  await goTo(viewer, '147')
  await expect(confirmed(viewer)).toHaveText('frame 147')
  await expect(viewer.getByRole('textbox')).toHaveValue('00:00:04;27')
  expect(await shown(viewer)).toBe(147)
  await goTo(viewer, '00:00:02;15')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '75')
  await goTo(viewer, '0:01.5')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '44')
  expect(await shown(viewer)).toBe(44)
  await page.keyboard.press('g')
  await page.keyboard.type('later')
  await page.keyboard.press('Enter')
  await expect(viewer).toContainText('“later” is no frame or time')
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '239')
  expect(await shown(viewer)).toBe(239)
})

test('j, k and l run the film backward, stop it, run it forward, and faster when pressed again', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, { video1: make.ntsc() })
  await open(viewer)
  const frame = async () => Number(await confirmed(viewer).getAttribute('data-frame'))
  const speed = viewer.locator('.film-shuttle')
  await goTo(viewer, '20')
  await page.keyboard.press('l')
  await expect.poll(frame).toBeGreaterThan(30)
  await page.keyboard.press('l')
  await expect(speed).toHaveText('2×')
  await page.keyboard.press('l')
  await expect(speed).toHaveText('4×')
  await page.keyboard.press('k')
  await expect(speed).toBeEmpty()
  await goTo(viewer, '200')
  await page.keyboard.press('j')
  await expect(speed).toHaveText('−1×')
  await expect.poll(frame).toBeLessThan(190)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(speed).toHaveText('−4×')
  await expect.poll(frame).toBeLessThan(150)
  await page.keyboard.press('k')
  await expect(confirmed(viewer)).toBeVisible()
  await expect(async () => expect(await shown(viewer)).toBe(await frame())).toPass()
})

test('a range loops and is not left', async ({ page, server }) => {
  const viewer = await films(page, server, { video1: make.ntsc() })
  await open(viewer)
  await goTo(viewer, '30')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '30')
  await page.keyboard.press('i')
  await goTo(viewer, '50')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '50')
  await page.keyboard.press('o')
  await page.keyboard.press('Shift+L')
  await expect(viewer.getByRole('button', { name: /^Loop/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await goTo(viewer, '40')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '40')
  const seen = viewer.locator('video').evaluate((video: HTMLVideoElement) => {
    const { promise, resolve } = Promise.withResolvers<number[]>()
    const frames: number[] = []
    const turns = () => frames.filter((frame, i) => frame < (frames[i - 1] ?? 0)).length
    const watch = () =>
      video.requestVideoFrameCallback((_, { mediaTime }) => {
        frames.push(Math.round((mediaTime * 30000) / 1001))
        if (turns() < 3) watch()
        else resolve(frames)
      })
    watch()
    return promise
  })
  await page.keyboard.press('Space')
  const frames = await seen
  expect(Math.min(...frames)).toBeGreaterThanOrEqual(30)
  // A busy machine may show the next frame before the page is heard.
  expect(Math.max(...frames)).toBeLessThanOrEqual(51)
  await page.keyboard.press('k')
  await page.keyboard.press('Shift+I')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '30')
  await page.keyboard.press('Shift+O')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '50')
})

test('a snapshot is the frame that is seen, in the size of the film', async ({ page, server }) => {
  const viewer = await films(page, server, { video1: make.ntsc('talk.mp4') })
  await open(viewer)
  await goTo(viewer, '147')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '147')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')])
  expect(download.suggestedFilename()).toBe('talk_frame147.png')
  await expect(viewer).toContainText('Saved talk_frame147.png.')
  const { data, info } = await sharp(await download.path())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject(filmSize)
  const row = info.width * info.channels * 90
  const bit = (i: number) => ((data[row + (20 * i + 10) * info.channels] ?? 0) > 128 ? 2 ** i : 0)
  expect(range(0, bits - 1).reduce((sum, i) => sum + bit(i), 0)).toBe(147)
})

test('captions of the film are shown and put away; a film without any says so', async ({
  page,
  server,
}) => {
  const cue = 'WEBVTT\n\n00:00.000 --> 00:03.000\nA first line\n'
  const viewer = await films(page, server, {
    video1: make.ntsc('talk.mp4'),
    video2: make.ntsc('silent.mp4', 30),
    document1: { name: 'talk.en.vtt', bytes: cue },
  })
  await open(viewer)
  await goTo(viewer, '10')
  const read = () =>
    viewer.locator('video').evaluate((video: HTMLVideoElement) => {
      const { mode, activeCues } = video.textTracks[0] ?? {}
      return [mode, ...Array.from(activeCues ?? [], (one) => (one as VTTCue).text)]
    })
  expect(await read()).toEqual(['disabled'])
  await page.keyboard.press('c')
  await expect(viewer.getByRole('button', { name: 'Captions: talk.en.vtt' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(read).toEqual(['showing', 'A first line'])
  await page.keyboard.press('c')
  await expect.poll(read).toEqual(['disabled'])

  const other = page.locator('[data-tag="video2"]')
  await open(other)
  await expect(other.getByRole('button', { name: 'No captions' })).toBeDisabled()
  await page.keyboard.press('c')
  await expect(other.locator('.film-said')).toHaveText('No captions')
})

test('a film that is put away comes back where it was left, as it was set', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, {
    video1: make.ntsc(),
    video2: make.ntsc('second.mp4', 30),
  })
  await open(viewer)
  await goTo(viewer, '120')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '120')
  await page.keyboard.press('i')
  await page.keyboard.press('-')
  await page.keyboard.press('m')
  await page.keyboard.press('Shift+L')
  const second = page.locator('[data-tag="video2"]')
  await open(second)
  await expect(viewer).toHaveAttribute('data-level', 'suspended')
  await expect(viewer.locator('video')).toHaveCount(0)
  await expect(viewer.locator('img')).toHaveAttribute('src', /^data:image\/jpeg/)

  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(viewer).toHaveAttribute('data-level', 'live')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '120')
  expect(await shown(viewer)).toBe(120)
  await expect(viewer.getByLabel('Speed')).toHaveValue('0.75')
  await expect(viewer.getByRole('button', { name: 'Mute' })).toHaveAttribute('aria-pressed', 'true')
  await expect(viewer.getByRole('button', { name: /^Loop/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(viewer.getByRole('button', { name: /^The range begins/ })).toBeVisible()
})

test('every control is reached and worked by the keyboard, and no key acts from elsewhere', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, { video1: make.ntsc() })
  await viewer.getByRole('button', { name: /^Play / }).focus()
  await page.keyboard.press('Enter')
  await expect(viewer.getByRole('application')).toBeFocused()
  await page.keyboard.press('k')
  await goTo(viewer, '20')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '20')
  const names: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const inside = await viewer.evaluate((figure) => {
      const at = document.activeElement
      return figure.querySelector('.film')?.contains(at)
        ? (at?.getAttribute('aria-label') ?? '')
        : null
    })
    if (inside === null) break
    names.push(inside)
  }
  expect(names).toEqual([
    'Position',
    'Play',
    'One frame back',
    'One frame on',
    'Go to a frame or time',
    'Begin the range here',
    'End the range here',
    'Loop the range, or the whole film',
    'Speed',
    'Mute',
    'Volume',
  ])
  await page.keyboard.press('.')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '20')
  await viewer.getByRole('button', { name: 'One frame on' }).press('Enter')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '21')
  await viewer.getByRole('slider', { name: 'Position' }).press('ArrowRight')
  await expect(confirmed(viewer)).toHaveAttribute('data-frame', '171')
  await viewer.getByRole('slider', { name: 'Volume' }).press('ArrowDown')
  await expect(viewer.getByRole('slider', { name: 'Volume' })).toHaveAttribute(
    'aria-valuetext',
    '95 percent',
  )
  await viewer.getByRole('button', { name: 'Keys and more' }).press('Enter')
  await expect(page.getByText('5 seconds back or on')).toBeVisible()
})

test('axe finds nothing in the poster, the player and its errors', async ({ page, server }) => {
  const viewer = await films(page, server, {
    video1: make.ntsc(),
    video2: { name: 'cut.mp4', bytes: make.truncated() },
  })
  const problems = async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('[data-viewer="video"]')
      .withTags(tags)
      .analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }
  await expect(page.locator('[data-tag="video2"]')).toHaveAttribute('data-state', 'error')
  await expect(viewer).toHaveAttribute('data-state', 'ready')
  expect(await problems()).toEqual([])
  await open(viewer)
  await page.keyboard.press('i')
  expect(await problems()).toEqual([])
  await viewer.getByRole('button', { name: 'Keys and more' }).click()
  expect(await problems()).toEqual([])
})

test('what cannot be shown says why in one sentence', async ({ page, server }) => {
  const viewer = await films(page, server, {
    video1: { name: 'cut.mp4', bytes: make.truncated() },
    video2: { name: 'empty.mp4', bytes: '' },
    video3: { name: 'words.mp4', bytes: 'These are words.' },
    video4: make.soundOnly(),
  })
  const words = async (tag: string) => {
    const one = page.locator(`[data-tag="${tag}"]`)
    await one.scrollIntoViewIfNeeded()
    await expect(one).toHaveAttribute('data-state', 'error')
    return one.getByRole('note').innerText()
  }
  await expect(viewer).toHaveAttribute('data-state', 'error')
  expect(await words('video1')).toContain('cut off')
  expect(await words('video2')).toContain('empty')
  expect(await words('video3')).toContain('text/plain')
  expect(await words('video4')).toContain('audio/mp4')
})

test('a film that the browser plays only in part says what is left out', async ({
  page,
  server,
}) => {
  const viewer = await films(page, server, { video1: make.ac3(), video2: make.hevc() })
  const whole = /copy/
  await viewer.getByRole('button', { name: /^Play / }).click()
  await expect(viewer).toHaveAttribute('data-state', 'ready')
  await expect(viewer).toContainText(whole)
  const blind = page.locator('[data-tag="video2"]')
  await blind.getByRole('button', { name: /^Play / }).click()
  await expect(blind).toHaveAttribute('data-state', 'ready')
  await expect(blind).toContainText(whole)
})

test('every film of the corpus opens', async ({ page, server }) => {
  const files = ['pig.webm', 'rabbit320.mp4', 'rabbit320.webm'].map((name) =>
    corpusFile(`media/video/${name}`),
  )
  const there = files.filter((file) => file !== null)
  test.skip(there.length < files.length, 'The corpus is not at hand.')
  await films(page, server, Object.fromEntries(there.map((file, i) => [`video${i + 1}`, file])))
  for (const viewer of await page.locator('[data-viewer="video"]').all()) {
    await open(viewer)
    await page.keyboard.press('Home')
    await page.keyboard.press('.')
    await expect(confirmed(viewer)).toHaveAttribute('data-frame', '1')
  }
})
