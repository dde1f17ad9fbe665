import sharp from 'sharp'

import { confirmed, films, goTo, make, misses, open, range, shown } from './film-steps.ts'
import { bits, filmSize, hasFfmpeg } from './make-films.ts'
import { listenToConsole } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()
test.skip(!hasFfmpeg, 'ffmpeg makes the films of these tests, and it is not installed.')

for (const [what, film] of [
  ['29.97 frames a second with B-frames', () => make.ntsc()],
  ['a variable rate with B-frames', () => make.variable()],
  ['a variable rate in WebM', () => make.variableWebm()],
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
  // A busy machine shows some more frames before the page is heard; each turn begins where the range does.
  expect(Math.max(...frames)).toBeLessThan(60)
  const begins = frames.filter((frame, i) => frame < (frames[i - 1] ?? 0))
  expect(Math.max(...begins)).toBeLessThan(40)
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
