import { box, expectLive, poster } from './image-steps.ts'
import { rampMedium } from './make-pictures.ts'
import { bringInMedia } from './media-records.ts'
import { findsNothing, show, viewer } from './viewer-steps.ts'
import { expect, signIn, test } from './world.ts'

const modalities = ['Text', 'Image', 'Audio', 'Video', 'Document', 'Code', '3D model']

test('the sheet of keys lists what works inside each viewer', async ({ page, server }) => {
  await show(page, server, { code1: { inline: 'print(1)' } })
  await expect(page.getByRole('heading', { name: 'Question' })).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  for (const name of modalities) await expect(sheet.getByRole('region', { name })).toBeVisible()
  const told = async (name: string, words: string, keys: string) =>
    expect(
      sheet.getByRole('region', { name }).locator('dl > div').filter({ hasText: words }),
    ).toContainText(keys)
  await told('Image', 'Turn right', 'R')
  await told('Audio', 'Back 5 seconds', '←')
  await told('Video', 'one frame back or on', ', .')
  await told('Document', 'Fit the width', '0')
  await told('Code', 'Next difference', 'N')
  await told('3D model', 'Wireframe', 'W')
  await told('Text', 'As written', 'R')
  await findsNothing(page, '[role="dialog"]')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a key inside a viewer is exchanged for another, which is heard and shown from then on', async ({
  page,
  server,
}) => {
  await signIn(page, server, 'Wei Zhang')
  const media = { image1: await rampMedium('exchanged.png', 400, 300) }
  await page.goto(await bringInMedia(page, server, media))
  const figure = viewer(page, 'image1')
  await expect(poster(figure)).toBeVisible()
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await page.keyboard.press('?')
  await sheet.getByRole('button', { name: 'Change keys' }).click()
  const keys = page.getByRole('dialog', { name: 'Your keys' })
  const row = keys.locator('[data-viewer-key="image image.squares"]')
  const open = row.getByRole('button', { name: /^Change the key of/ })
  await expect(open).toHaveText('T')
  await open.press('Enter')
  await page.keyboard.press('c')
  await expect(row).toContainText('cannot be taken from there')
  await page.keyboard.press('x')
  await expect(row).toContainText('It gets T in exchange')
  await findsNothing(page, '[role="dialog"]')
  await row.getByRole('button', { name: 'Exchange them' }).press('Enter')
  await expect(open).toBeFocused()
  await expect(open).toHaveText('X')
  await expect(keys.locator('[data-viewer-key="image image.point"] button')).toHaveText('T')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  // The one that wakes a picture and points at its pixels is T now.
  await poster(figure).focus()
  await page.keyboard.press('t')
  await expectLive(figure)
  await expect(figure.locator('.picture-cross')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(figure.locator('.picture-cross')).toHaveCount(0)
  await expect(box(figure)).toBeFocused()
  await expect(figure.locator('.picture-squares')).toHaveCount(1)
  await page.keyboard.press('x')
  await expect(figure.locator('.picture-squares')).toHaveCount(0)

  await page.reload()
  await expect(poster(figure)).toBeVisible()
  await page.keyboard.press('?')
  await expect(sheet.locator('dl > div').filter({ hasText: 'Squares' }).first()).toContainText('X')
})
