import { confirmed, films, goTo, make, open, shown } from './film-steps.ts'
import { hasFfmpeg } from './make-films.ts'
import { corpusFile } from './media-records.ts'
import { findsNothing, listenToConsole, viewer as viewerOf } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()
test.skip(!hasFfmpeg, 'ffmpeg makes the films of these tests, and it is not installed.')

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
  await page.keyboard.press('Shift+C')
  await expect(viewer.getByRole('button', { name: 'Captions: talk.en.vtt' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect.poll(read).toEqual(['showing', 'A first line'])
  await page.keyboard.press('Shift+C')
  await expect.poll(read).toEqual(['disabled'])

  const other = viewerOf(page, 'video2')
  await open(other)
  await expect(other.getByRole('button', { name: 'No captions' })).toBeDisabled()
  await page.keyboard.press('Shift+C')
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
  const second = viewerOf(page, 'video2')
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
  const problems = () => findsNothing(page, '[data-viewer="video"]')
  await expect(viewerOf(page, 'video2')).toHaveAttribute('data-state', 'error')
  await expect(viewer).toHaveAttribute('data-state', 'ready')
  await problems()
  await open(viewer)
  await page.keyboard.press('i')
  await problems()
  await viewer.getByRole('button', { name: 'Keys and more' }).click()
  await problems()
})

test('what cannot be shown says why in one sentence', async ({ page, server }) => {
  const viewer = await films(page, server, {
    video1: { name: 'cut.mp4', bytes: make.truncated() },
    video2: { name: 'empty.mp4', bytes: '' },
    video3: { name: 'words.mp4', bytes: 'These are words.' },
    video4: make.soundOnly(),
  })
  const words = async (tag: string) => {
    const one = viewerOf(page, tag)
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
  const blind = viewerOf(page, 'video2')
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
