import { join } from 'node:path'

import { graphicsOf } from './graphics-meter.ts'
import { stlCube, twoCubes } from './make-models.ts'
import { corpusFile } from './media-records.ts'
import { changes, live, meterEveryPage, open, pictureOf } from './three-d-steps.ts'
import { findsNothing, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

const folder = corpusFile('media/threeD')
meterEveryPage()

test('a model is turned, looked at from its sides, measured and set back by keys alone', async ({
  page,
  server,
}) => {
  test.skip(!folder, 'The corpus is not at hand.')
  const view = await open(page, server, [join(folder ?? '', '20mm-xyz-cube.stl')])
  const stage = view.getByRole('application')
  await stage.focus()
  for (const key of [
    'ArrowLeft',
    'Shift+ArrowUp',
    '0',
    '1',
    '9',
    '3',
    '7',
    'i',
    '5',
    'w',
    'n',
    'g',
  ])
    await test.step(key, () => changes(view, () => page.keyboard.press(key)))
  await page.keyboard.press('w')
  await page.keyboard.press('n')
  await page.keyboard.press('n')

  await view.getByRole('button', { name: 'View settings' }).press('Enter')
  await changes(view, () => view.getByLabel('Axes').press('Space'))
  await expect(view.locator('.three-d-overlay [data-axis]')).toHaveText(['x', 'y', 'z'])
  await view.getByLabel('Axes').press('Space')
  await view.getByLabel('File is in').selectOption('mm')
  await stage.focus()
  await page.keyboard.press('b')
  await expect(view.locator('.three-d-overlay span')).toHaveText(['20 mm', '20 mm', '20 mm'])
  await expect(view.locator('.three-d-facts')).toContainText('extent 20 × 20 × 20 mm')
  await view.getByLabel('Sizes in').selectOption('cm')
  await expect(view.locator('.three-d-facts')).toContainText('extent 2 × 2 × 2 cm')
  await findsNothing(page)

  await stage.focus()
  for (const key of ['1', 'm']) await page.keyboard.press(key)
  const move = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  // One step is 16 pixels, with Shift one; a corner is found from 12 pixels away.
  const { height } = (await view.locator('canvas').boundingBox()) ?? { height: 0 }
  const half = Math.round((height / 2 / 21.2) * 10)
  const walk = async (key: string, pixels: number) => {
    await move(key, Math.floor(pixels / 16))
    await move(`Shift+${key}`, pixels % 16)
  }
  await walk('ArrowLeft', half)
  await walk('ArrowUp', half)
  await page.keyboard.press('Enter')
  await expect(view.locator('.three-d-facts')).toContainText('Pick the second point')
  await walk('ArrowRight', 2 * half)
  await page.keyboard.press('Enter')
  await expect(view.locator('.three-d-facts')).toContainText('distance 2 cm')
  await findsNothing(page)
  await page.keyboard.press('Escape')

  await view.getByRole('button', { name: 'Reset all' }).press('Enter')
  await expect(view.getByRole('button', { name: 'Box with sizes' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  await expect(view.locator('.three-d-facts')).not.toContainText('distance')
})

test('parts are hidden and shown alone, clips play, and a still model draws no frame', async ({
  page,
  server,
}) => {
  const view = await open(page, server, [twoCubes()])
  await view.getByRole('button', { name: 'View settings' }).click()
  const tree = view.getByRole('tree', { name: 'Parts' })
  const red = tree.getByRole('treeitem', { name: 'Red one' })
  await red.focus()
  await changes(view, () => page.keyboard.press('Space'))
  await expect(red).toHaveAttribute('aria-checked', 'false')
  await changes(view, () => page.keyboard.press('Space'))
  await page.keyboard.press('ArrowDown')
  await changes(view, () => page.keyboard.press('s'))
  await expect(red).toHaveAttribute('aria-checked', 'false')
  await changes(view, () => page.keyboard.press('s'))
  await findsNothing(page)

  const place = view.getByRole('slider', { name: 'Place in the animation' })
  await expect(place).toHaveValue('0')
  await changes(view, () => view.getByRole('button', { name: 'Play' }).click())
  await expect.poll(() => place.inputValue().then(Number)).toBeGreaterThan(0.1)
  await view.getByRole('button', { name: 'Pause' }).click()
  await changes(view, () => place.fill('1'))

  const quiet = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const before = window.graphics.drawings
          let frames = 0
          const wait = () => {
            if (frames++ < 30) requestAnimationFrame(wait)
            else resolve(window.graphics.drawings - before)
          }
          wait()
        }),
    )
  await expect.poll(quiet).toBe(0)
})

test('put away and back again, a model stands as it was left', async ({ page, server }) => {
  // Low, so that the last of six models is more than three screens away from the first.
  await page.setViewportSize({ width: 1440, height: 560 })
  const view = await open(page, server, [twoCubes(), ...Array.from({ length: 5 }, () => stlCube())])
  await view.getByRole('button', { name: 'Wireframe' }).click()
  await view.getByRole('slider', { name: 'Place in the animation' }).fill('0.5')
  await changes(view, async () => {
    await view.getByRole('application').focus()
    await page.keyboard.press('ArrowLeft')
  })
  const before = await pictureOf(view)
  for (const i of [2, 3, 4, 5, 6]) await live(viewer(page, `threeD${i}`))
  await expect(view).toHaveAttribute('data-level', 'suspended')
  await expect(view).toHaveAttribute('data-state', 'ready')
  await expect(view.getByRole('img', { name: /Last view/, includeHidden: true })).toBeVisible()
  expect((await graphicsOf(page)).contexts).toBe(1)
  await findsNothing(page)

  await live(view)
  await expect.poll(() => pictureOf(view)).toBe(before)
  await expect(view.getByRole('button', { name: 'Wireframe' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
