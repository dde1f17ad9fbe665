import sharp from 'sharp'

import { dialog, dialogOf, panel, rail, replaceMedium, tab } from './desk-steps.ts'
import { everyLook } from './every-look.ts'
import { open as openPicture } from './image-steps.ts'
import { rampMedium } from './make-pictures.ts'
import { bringInMedia } from './media-records.ts'
import { source, take, write } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'desk states', reducedMotion: 'reduce', actionTimeout: 20_000 })

const addresses: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  for (const _ of 'ab')
    addresses.push(
      await bringInMedia(wei, server, { image1: await rampMedium('photo.png', 800, 600) }),
    )
  await wei.context().close()
})

test('dialogs, a comparison and an unsent draft are accessible and laid out', async ({
  browser,
  server,
}) => {
  test.setTimeout(900_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addresses[0] ?? '')
  await write(mara, ' Look closely.')

  await test.step('dialogs', async () => {
    await dialogOf(mara, /^Save/, 'dialog: save')
    await dialogOf(mara, /^Propose deletion/, 'dialog: propose deletion')
    await dialogOf(mara, /^Keys$/, 'dialog: keys')
    await mara.getByRole('heading', { level: 1 }).focus()
    await mara.keyboard.press('Control+k')
    await expect(mara.getByRole('dialog')).toBeVisible()
    await everyLook(mara, 'dialog: palette', { within: dialog })
    await mara.keyboard.type('Change keys')
    await expect(mara.getByRole('dialog').locator('[data-action]')).toHaveCount(1)
    await mara.keyboard.press('Enter')
    await expect(mara.getByRole('dialog', { name: 'Your keys' })).toBeVisible()
    await everyLook(mara, 'dialog: your keys', { within: dialog })
    await mara.keyboard.press('Escape')
    await expect(mara.getByRole('dialog')).toHaveCount(0)
    await dialogOf(mara, /^Your last decisions/, 'dialog: last decisions')
  })

  await test.step('comparing with the import', async () => {
    await mara.getByRole('button', { name: /^Compare/ }).click()
    await expect(mara.locator('[data-comparison] ins').first()).toBeVisible()
    await everyLook(mara, 'comparing', { contrast: true })
    await mara.getByRole('button', { name: 'Close the comparison' }).click()
  })

  await test.step('signing out while a draft cannot be sent', async () => {
    await mara.route('**/trpc/revision.saveDraft**', (route) => route.abort())
    await write(mara, ' Unsent.')
    await mara.getByRole('button', { name: /^You:/ }).click()
    await mara.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(mara.getByRole('dialog')).toBeVisible()
    await everyLook(mara, 'dialog: sign out', { within: dialog })
    await mara.keyboard.press('Escape')
    await mara.unroute('**/trpc/revision.saveDraft**')
  })
  await mara.context().close()
})

test('a discussion and a remark being placed are accessible and laid out', async ({
  browser,
  server,
}) => {
  test.setTimeout(900_000)
  const mara = await asPerson(browser, server, 'Tomás Ferreira')
  await take(mara, addresses[1] ?? '')
  const box = mara.getByRole('textbox', { name: 'Comment', exact: true })
  const say = async (text: string) => {
    await expect(box).toBeFocused()
    await mara.keyboard.type(text)
    await mara.keyboard.press('Control+Enter')
    await expect(box).toHaveValue('')
  }

  const figure = await openPicture(mara)
  await mara.keyboard.press('c')
  await expect(figure.getByRole('application', { name: /^Choosing a region/ })).toBeFocused()
  await everyLook(mara, 'a remark being placed on a picture', { contrast: true })
  await mara.keyboard.press('Enter')
  await say('The label is cropped.')
  const answer = mara.locator('[data-side="answer"] p').first()
  await answer.evaluate((words) => getSelection()?.selectAllChildren(words))
  await mara.getByRole('button', { name: /^Comment c?$/ }).click()
  await say('It says too little.')
  await mara.keyboard.type('A remark that is not sent yet.')
  await everyLook(mara, 'threads, and a composer', { contrast: true })
  await mara.keyboard.press('Control+a')
  await mara.keyboard.press('Delete')

  await tab(mara, 'Media').click()
  const grey = { create: { width: 640, height: 480, channels: 3, background: '#888' } } as const
  const buffer = await sharp(grey).png().toBuffer()
  await replaceMedium(mara, 'image1', { name: 'other.png', mimeType: 'image/png', buffer })
  await mara.getByRole('heading', { level: 1 }).focus()
  await mara.keyboard.press('e')
  await expect(source(mara)).toBeFocused()
  await mara.getByRole('textbox', { name: 'Answer, source text' }).focus()
  await mara.keyboard.press('Control+a')
  await mara.keyboard.type('Quite another one.')
  await tab(mara, 'Comments').click()
  await expect(panel(mara).getByText('on a previous version')).toBeVisible()
  await expect(panel(mara).getByText('text changed')).toBeVisible()
  await mara.getByRole('textbox', { name: 'Answer, source text' }).focus()
  await mara.keyboard.press('Control+a')
  await mara.keyboard.press('Delete')
  await expect(panel(mara).getByText('no longer there')).toBeVisible()
  await everyLook(mara, 'threads, one an orphan', { within: rail })
})
