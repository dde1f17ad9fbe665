import { findsNothing, show } from './viewer-steps.ts'
import { expect, test } from './world.ts'

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
