import { button, element, live, openSounds, timeOf } from './audio-steps.ts'
import { listenToConsole } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()

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
  const looped = await element(sound).evaluate(async (audio: HTMLAudioElement) => {
    const seen: number[] = []
    const turns: number[] = []
    await audio.play()
    // A busy machine skips frames: it goes on until one was seen near the end.
    while (turns.length < 3 || Math.max(...turns) <= 2.4) {
      // oxlint-disable-next-line no-await-in-loop -- one look a frame
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
      })
      const last = seen.at(-1) ?? 0
      if (audio.currentTime < last) turns.push(last)
      seen.push(audio.currentTime)
    }
    audio.pause()
    return { low: Math.min(...seen.slice(10)), high: Math.max(...seen) }
  })
  expect(looped.low).toBeGreaterThan(1.94)
  expect(looped.high).toBeLessThan(2.8)
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
  await expect.poll(wide).toBeGreaterThan(60 * whole)
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
