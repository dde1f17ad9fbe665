import sharp from 'sharp'

import { box, expectLive, open, percent, pixel, poster, readout } from './image-steps.ts'
import { moving, ramp, rampMedium, turnedPhoto } from './make-pictures.ts'
import { bringInMedia } from './media-records.ts'
import { findsNothing, listenToConsole, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

listenToConsole()

test('the wheel keeps the point under the pointer, and 1:1 is one pixel on one of the screen', async ({
  page,
  server,
}) => {
  await page.goto(
    await bringInMedia(page, server, { image1: await rampMedium('ramp.png', 1600, 1200) }),
  )
  const figure = await open(page)
  await expect(box(figure)).toBeFocused()
  const place = await box(figure).boundingBox()
  const at = { x: Math.round((place?.x ?? 0) + 300), y: Math.round((place?.y ?? 0) + 170) }
  await page.mouse.move(at.x, at.y)
  const before = await pixel(figure)
  const fit = await percent(figure).innerText()
  await page.mouse.wheel(0, -500)
  await expect(percent(figure)).not.toHaveText(fit)
  const after = await pixel(figure)
  expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThanOrEqual(2)

  await page.keyboard.press('1')
  await expect(percent(figure)).toHaveText('100 %')
  const here = await pixel(figure)
  await page.mouse.move(at.x + 100, at.y + 50)
  await expect(readout(figure)).toContainText(`x ${here.x + 100}, y ${here.y + 50}`)
  const red = (here.x + 100) % 256
  const green = (here.y + 50) % 256
  await expect(readout(figure)).toContainText(`RGB ${red}, ${green},`)
})

test('the wheel scrolls the page unless the picture has the focus', async ({ page, server }) => {
  await page.goto(
    await bringInMedia(page, server, { image1: await rampMedium('ramp.png', 800, 600) }),
  )
  const figure = await open(page)
  const fit = await percent(figure).innerText()
  await page.getByRole('tab', { name: /^Comments/ }).click()
  await box(figure).hover()
  await page.mouse.wheel(0, 40)
  await page.mouse.wheel(0, -40)
  await expect(percent(figure)).toHaveText(fit)
})

test('a picture that EXIF turned stands upright, says so, and reads right', async ({
  page,
  server,
}) => {
  const media = {
    // Shown after a turn to the right, so it is stored turned to the left; 4 is stored upside down and mirrored.
    image1: { name: 'six.jpg', bytes: await turnedPhoto(6, (one) => one.rotate(270)) },
    image2: { name: 'four.jpg', bytes: await turnedPhoto(4, (one) => one.flip()) },
  }
  await page.goto(await bringInMedia(page, server, media))
  for (const [tag, orientation] of [
    ['image1', 6],
    ['image2', 4],
  ] as const) {
    const figure = await open(page, tag)
    await expect(figure.locator('.viewer-facts')).toContainText('30 × 20')
    await page.keyboard.press('x')
    await expect(readout(figure)).toContainText('x 15, y 10')
    for (const key of ['Shift+ArrowUp', 'Shift+ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
      await page.keyboard.press(key)
    await expect(readout(figure)).toContainText(/x 3, y 0\s*RGB 2\d\d, \d, \d /)
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(readout(figure)).toContainText(/x 23, y 0\s*RGB \d, 2\d\d, \d /)
    await page.keyboard.press('Escape')
    await figure.getByRole('button', { name: 'More tools for the picture' }).click()
    await expect(page.getByRole('list', { name: 'About the picture' })).toContainText(
      `EXIF orientation ${orientation}`,
    )
    await page.keyboard.press('Escape')
  }
})

test('it turns, mirrors, pans and adjusts by keys, keeps all that, and resets', async ({
  page,
  server,
}) => {
  const pictures = [1, 2, 3].map(
    async (n) => [`image${n}`, await rampMedium(`ramp${n}.png`, 400, 300 + n)] as const,
  )
  const media = Object.fromEntries(await Promise.all(pictures))
  await page.goto(await bringInMedia(page, server, media))
  const figure = viewer(page, 'image1')
  await poster(figure).focus()
  await page.keyboard.press('r')
  await expectLive(figure)
  await expect(box(figure)).toBeFocused()
  const place = await box(figure).boundingBox()
  // Turned to the right, the beginning of the picture is at the top right; mirrored, at the top left.
  const corner = (left: boolean) =>
    page.mouse.move(
      (place?.x ?? 0) + (place?.width ?? 0) / 2 + (left ? -1 : 1) * ((place?.height ?? 0) / 2 - 30),
      (place?.y ?? 0) + 2,
    )
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await corner(false)
  expect((await pixel(figure)).x).toBeLessThan(20)
  await page.keyboard.press('h')
  await corner(true)
  expect((await pixel(figure)).x).toBeLessThan(20)
  await page.keyboard.press('i')

  await open(page, 'image2')
  await open(page, 'image3')
  await expect(figure).toHaveAttribute('data-level', 'suspended')
  await open(page)
  await corner(true)
  expect((await pixel(figure)).x).toBeLessThan(20)
  await expect(percent(figure)).toHaveText('100 %')
  await figure.getByRole('button', { name: 'More tools for the picture' }).click()
  await expect(page.getByRole('button', { name: 'Invert I' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const brightness = page.getByRole('slider', { name: 'Brightness' })
  await brightness.focus()
  await page.keyboard.press('ArrowRight')
  await expect(brightness).toHaveAttribute('aria-valuetext', '105 %')
  await findsNothing(page)
  await page.getByRole('button', { name: 'Reset the colours' }).click()
  await expect(brightness).toHaveAttribute('aria-valuetext', '100 %')
})

test('two pictures stand side by side or one over the other, moved together, without a drag', async ({
  page,
  server,
}) => {
  const media = {
    image1: await rampMedium('before.png', 300, 200),
    image2: {
      name: 'after.png',
      bytes: await sharp(await ramp(300, 200))
        .negate()
        .png()
        .toBuffer(),
    },
  }
  await page.goto(await bringInMedia(page, server, media))
  const figure = await open(page)
  await figure.getByRole('button', { name: 'Compare with another picture' }).click()
  const bar = figure.getByRole('group', { name: 'Compare with another picture' })
  await expect(bar.getByRole('combobox')).toHaveValue('image2')
  await expect(figure.getByRole('img', { name: /after\.png/ })).toBeVisible()
  await box(figure).focus()
  await page.keyboard.press('+')
  await page.keyboard.press('x')
  await expect(readout(figure)).toContainText(/A RGB 150, 100, 0 · #966400/)
  await expect(readout(figure)).toContainText(/B RGB 105, 155, 255 · #699bff/)
  await findsNothing(page)

  await bar.getByRole('button', { name: 'Swipe' }).click()
  const edge = bar.getByRole('slider', { name: 'Edge' })
  await edge.focus()
  await page.keyboard.press('Home')
  await expect(edge).toHaveAttribute('aria-valuetext', '0 %')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await bar.getByRole('button', { name: 'Show the first' }).click()
  await expect(bar.getByRole('button', { name: 'Show the second' })).toBeVisible()
  await bar.getByRole('button', { name: 'Difference' }).click()
  await findsNothing(page)
  await bar.getByRole('button', { name: 'End the comparison' }).click()
  await expect(bar).toHaveCount(0)
})

test('a moving picture rests where calm is asked for, and steps frame by frame', async ({
  page,
  server,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const media = { image1: { name: 'moving.gif', bytes: await moving() } }
  await page.goto(await bringInMedia(page, server, media))
  const figure = await open(page)
  await expect(figure.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.keyboard.press('x')
  await expect(readout(figure)).toContainText(/RGB 6\d, 0, 0/)
  await page.keyboard.press('.')
  await expect(readout(figure)).toContainText(/RGB 12\d, 0, 0/)
  await page.keyboard.press(',')
  await page.keyboard.press(',')
  await expect(readout(figure)).toContainText(/RGB 2[34]\d, 0, 0/)
  await page.keyboard.press(' ')
  await figure.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(figure.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
