import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { graphicsOf, meterGraphics } from './graphics-meter.ts'
import { ktx2Square } from './make-ktx2.ts'
import { cloud, cube, dracoCube, glb, twoCubes } from './make-models.ts'
import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { expect, type Running, signIn, test } from './world.ts'

const folder = corpusFile('media/threeD')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let complaints: string[] = []
test.beforeEach(async ({ page, server }) => {
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await meterGraphics(page)
  await signIn(page, server, 'Wei Zhang')
})
test.afterEach(() => expect(complaints).toEqual([]))

const viewer = (page: Page, tag = 'threeD1') => page.locator(`[data-tag="${tag}"]`)

async function live(view: Locator): Promise<void> {
  await view.scrollIntoViewIfNeeded()
  await expect(view).toHaveAttribute('data-level', 'live')
  await expect(view).toHaveAttribute('data-state', 'ready')
}

async function open(page: Page, server: Running, media: TestMedium[]): Promise<Locator> {
  const named = Object.fromEntries(media.map((medium, i) => [`threeD${i + 1}`, medium]))
  await page.goto(await bringInMedia(page, server, named))
  await live(viewer(page))
  return viewer(page)
}

/** What is drawn, as an address of the picture. */
const pictureOf = (view: Locator) =>
  view.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

/** Red, green and blue of a place of the picture, in shares of its sides. */
const colorAt = (view: Locator, x: number, y: number) =>
  view.locator('canvas').evaluate(
    (canvas: HTMLCanvasElement, [across, down]) => {
      const at = [canvas.width * (across ?? 0), canvas.height * (down ?? 0)].map(Math.round)
      const pixel = canvas.getContext('2d')?.getImageData(at[0] ?? 0, at[1] ?? 0, 1, 1).data ?? []
      return [...pixel].slice(0, 3)
    },
    [x, y],
  )

async function changes(view: Locator, act: () => Promise<unknown>): Promise<void> {
  const before = await pictureOf(view)
  await act()
  await expect.poll(() => pictureOf(view)).not.toBe(before)
}

async function findNothingWrong(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('figure').withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('every model of the corpus opens, or says in one sentence why it does not', async ({
  page,
  server,
}) => {
  test.skip(!folder, 'The corpus is not at hand.')
  test.setTimeout(300_000)
  const names = readdirSync(folder ?? '', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  const media = names.map((name, i) => [`threeD${i + 1}`, join(folder ?? '', name)])
  await page.goto(await bringInMedia(page, server, Object.fromEntries(media)))
  const refused: Record<string, string> = {}
  for (const [i, name] of names.entries()) {
    const view = viewer(page, `threeD${i + 1}`)
    await view.scrollIntoViewIfNeeded()
    const done = page.locator(
      `[data-tag="threeD${i + 1}"]:is([data-level="live"][data-state="ready"], [data-state="error"])`,
    )
    await expect(done).toBeVisible()
    if ((await view.getAttribute('data-state')) === 'error')
      refused[name] = (await view.locator('.viewer-error p').first().innerText()).trim()
  }
  expect(Object.keys(refused).toSorted()).toEqual([
    'BoxDraco.gltf',
    'TestScene.bin',
    'empty.obj',
    'empty.ply',
    'empty.stl',
    'empty_nodes.glb',
  ])
  expect(refused['BoxDraco.gltf']).toContain('.bin')
  for (const [name, sentence] of Object.entries(refused)) expect(sentence).toContain(name)
  expect((await graphicsOf(page)).contexts).toBe(1)
})

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
  await view.getByLabel('File is in').selectOption('mm')
  await stage.focus()
  await page.keyboard.press('b')
  await expect(view.locator('.three-d-overlay span')).toHaveText(['20 mm', '20 mm', '20 mm'])
  await expect(view.locator('.three-d-facts')).toContainText('extent 20 × 20 × 20 mm')
  await view.getByLabel('Sizes in').selectOption('cm')
  await expect(view.locator('.three-d-facts')).toContainText('extent 2 × 2 × 2 cm')
  await findNothingWrong(page)

  await stage.focus()
  for (const key of ['1', 'm']) await page.keyboard.press(key)
  const move = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key)
  }
  // One step is 16 pixels; a corner is found from 12 pixels away.
  const { height } = (await view.locator('canvas').boundingBox()) ?? { height: 0 }
  const steps = Math.floor(((height / 2 / 21.2) * 10) / 16)
  await move('ArrowLeft', steps)
  await move('ArrowUp', steps)
  await page.keyboard.press('Enter')
  await expect(view.locator('.three-d-facts')).toContainText('Pick the second point')
  await move('ArrowRight', 2 * steps)
  await page.keyboard.press('Enter')
  await expect(view.locator('.three-d-facts')).toContainText('distance 2 cm')
  await findNothingWrong(page)
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
  await findNothingWrong(page)

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
  const view = await open(page, server, [twoCubes(), ...Array.from({ length: 5 }, () => cube3())])
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
  await findNothingWrong(page)

  await live(view)
  await expect.poll(() => pictureOf(view)).toBe(before)
  await expect(view.getByRole('button', { name: 'Wireframe' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('Draco and KTX 2 are unpacked, in one worker that ends; clouds open in every form', async ({
  page,
  server,
}) => {
  const media = [
    await dracoCube(),
    ktx2Square([10, 200, 60]),
    cloud('ascii'),
    cloud('binary'),
    cloud('binary_compressed'),
  ]
  let workers = 0
  page.on('worker', () => {
    workers = Math.max(workers, page.workers().length)
  })
  const draco = await open(page, server, media)
  await expect(draco.locator('.three-d-facts')).toContainText('12 triangles · extent 1 × 1 × 1 m')
  const square = viewer(page, 'threeD2')
  await live(square)
  const [red = 0, green = 0, blue = 0] = await colorAt(square, 0.5, 0.5)
  expect(Math.max(Math.abs(red - 10), Math.abs(green - 200), Math.abs(blue - 60))).toBeLessThan(6)
  for (const i of [3, 4, 5]) {
    await live(viewer(page, `threeD${i}`))
    await expect(viewer(page, `threeD${i}`).locator('.three-d-facts')).toContainText(
      '8 points · extent 1 × 1 × 1',
    )
  }
  expect(workers).toBe(1)
  await expect.poll(() => page.workers().length).toBe(0)
})

test('a model reaches nothing outside its instance', async ({ page, server }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const json = {
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, material: 0 }] }],
    materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
    textures: [{ source: 0 }],
    images: [{ uri: 'https://evil.example/track.png' }],
    buffers: [{ byteLength: 36 }],
    bufferViews: [{ buffer: 0, byteLength: 36 }],
    accessors: [
      {
        bufferView: 0,
        componentType: 5126,
        count: 3,
        type: 'VEC3',
        min: [0, 0, 0],
        max: [1, 1, 0],
      },
    ],
  }
  const triangle = Buffer.from(Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer)
  const away = JSON.stringify({
    asset: { version: '2.0' },
    ...json,
    buffers: [{ byteLength: 36, uri: 'https://evil.example/data.bin' }],
  })
  const view = await open(page, server, [
    { name: 'picture.glb', bytes: glb(json, triangle) },
    { name: 'away.gltf', bytes: away },
  ])
  await expect(view.locator('.three-d-facts')).toContainText('left out, not beside the model')
  await viewer(page, 'threeD2').scrollIntoViewIfNeeded()
  await expect(viewer(page, 'threeD2')).toHaveAttribute('data-state', 'error')
  await expect(viewer(page, 'threeD2')).toContainText('data.bin')
  await findNothingWrong(page)
  expect(asked.filter((url) => url.includes('evil'))).toEqual([])
})

test('what a model held on the graphics card is given back, and a lost card comes again', async ({
  page,
  server,
}) => {
  const view = await open(page, server, [twoCubes(), ktx2Square([200, 20, 20])])
  const home = page.url()
  const away = `${server.url}/projects/demo/instances`
  const go = (to: string) =>
    page.evaluate((path) => history.pushState({}, '', path), new URL(to).pathname)
  const lap = async () => {
    await go(away)
    await expect(page.locator('[data-viewer]')).toHaveCount(0)
    const { textures, buffers } = await graphicsOf(page)
    await go(home)
    await live(view)
    await live(viewer(page, 'threeD2'))
    return { textures, buffers }
  }
  await live(viewer(page, 'threeD2'))
  const first = await lap()
  const second = await lap()
  expect(second).toEqual(first)
  expect((await graphicsOf(page)).contexts).toBe(1)

  await page.evaluate(() => window.graphics.last?.getExtension('WEBGL_lose_context')?.loseContext())
  await expect(view).toHaveAttribute('data-state', 'error')
  await expect(view).toContainText('took the graphics card away')
  await view.getByRole('button', { name: 'Try again' }).click()
  await live(view)
})

function cube3(): TestMedium {
  const triangles = Array.from({ length: 12 }, (_, i) =>
    [...cube.indices.slice(3 * i, 3 * i + 3)].map((corner) => [
      ...cube.positions.slice(3 * corner, 3 * corner + 3),
    ]),
  )
  const lines = triangles.flatMap((corners) => [
    'facet normal 0 0 0',
    'outer loop',
    ...corners.map((corner) => `vertex ${corner.join(' ')}`),
    'endloop',
    'endfacet',
  ])
  return { name: 'cube.stl', bytes: ['solid cube', ...lines, 'endsolid cube', ''].join('\n') }
}
