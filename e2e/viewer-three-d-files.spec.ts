import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { graphicsOf } from './graphics-meter.ts'
import { ktx2Square } from './make-ktx2.ts'
import { cloud, dracoCube, glb, stlCube, twoCubes } from './make-models.ts'
import { bringInMedia, corpusFile, type TestMedium } from './media-records.ts'
import { colorAt, live, meterEveryPage, open } from './three-d-steps.ts'
import { findsNothing, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

const folder = corpusFile('media/threeD')
meterEveryPage()

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
    'Mesh_PrimitiveMode_04.bin',
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

test('a broken, cut, empty or mislabelled model says so in one sentence', async ({
  page,
  server,
}) => {
  const whole = twoCubes().bytes
  // Every seventh byte of the numbers is another one, the same in every run.
  const fuzzed = Uint8Array.from(whole, (byte, i) =>
    i > whole.length - 400 && i % 7 === 0 ? byte ^ 0xa5 : byte,
  )
  const media: TestMedium[] = [
    { name: 'empty.glb', bytes: '' },
    { name: 'cut.glb', bytes: whole.subarray(0, whole.length / 2) },
    { name: 'cut.pcd', bytes: 'VERSION .7\nFIELDS x y z\nSIZE 4 4 4\nTYPE F F F\n' },
    { name: 'words.stl', bytes: 'These are words, not a model.' },
    { name: 'page.glb', bytes: '<html><script>document.title = "canary"</script></html>' },
    { name: 'nothing.off', bytes: 'OFF\n9999 9999 0\n0 0 0\n' },
    { name: 'fuzzed.glb', bytes: fuzzed },
    stlCube(),
  ]
  const named = media.map((medium, i) => [`threeD${i + 1}`, medium])
  await page.goto(await bringInMedia(page, server, Object.fromEntries(named)))
  for (const i of [1, 2, 3, 4, 5, 6]) {
    const view = viewer(page, `threeD${i}`)
    await view.scrollIntoViewIfNeeded()
    await expect(view).toHaveAttribute('data-state', 'error')
    await expect(view.getByRole('note')).toContainText(/cannot be shown\. \w/)
    await expect(view.getByRole('link', { name: 'Download the original' })).toBeVisible()
  }
  await findsNothing(page)
  // Other numbers may still be a model; it is drawn then, or the sentence says that it is none.
  await viewer(page, 'threeD7').scrollIntoViewIfNeeded()
  await expect(viewer(page, 'threeD7')).toHaveAttribute('data-state', /ready|error/)
  await live(viewer(page, 'threeD8'))
  expect(await page.title()).not.toContain('canary')
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
  await findsNothing(page)
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
