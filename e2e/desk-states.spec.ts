import { dialog, panel, rail, tab } from './desk-steps.ts'
import { everyLook } from './every-look.ts'
import { bringInMedia } from './media-records.ts'
import { plainMedia } from './plain-media.ts'
import { source, take, write } from './steps.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'desk states', reducedMotion: 'reduce', actionTimeout: 20_000 })

const menu = '[role="menu"]'

let address = ''

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  address = await bringInMedia(wei, server, {
    ...(await plainMedia()),
    text1: { inline: 'A note that stands in the record.' },
  })
  await wei.context().close()
})

test('a reviewer’s desk is accessible and laid out in each of its states', async ({
  browser,
  server,
}) => {
  test.setTimeout(900_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)

  await test.step('reading', async () => {
    await expect(viewer(mara, 'image1')).toHaveAttribute('data-level', /poster|live/)
    await everyLook(mara, 'reading', { contrast: true })
    for (const tag of ['document1', 'code1', 'text1', 'audio1']) {
      await viewer(mara, tag).scrollIntoViewIfNeeded()
      await expect(viewer(mara, tag)).toHaveAttribute('data-level', 'live')
    }
    await everyLook(mara, 'reading, media awake', { wide: true })
  })

  await test.step('panels', async () => {
    for (const name of ['Findings', 'Media', 'Comments', 'History']) {
      await tab(mara, name).click()
      await expect(panel(mara)).toBeVisible()
      await everyLook(mara, `panel ${name.toLowerCase()}`, { within: rail })
    }
    await mara.setViewportSize({ width: 400, height: 800 })
    await expect(mara.getByRole('dialog')).toHaveCount(0)
    await tab(mara, 'Checks').click()
    await expect(mara.getByRole('dialog', { name: 'Checks' })).toBeVisible()
    await everyLook(mara, 'sheet from below', { still: true, within: dialog })
    await mara.keyboard.press('Escape')
    await mara.getByRole('button', { name: 'More actions' }).click()
    await expect(mara.getByRole('menuitem', { name: /^Propose deletion/ })).toBeVisible()
    await everyLook(mara, 'menu of acts', { still: true, within: menu })
    await mara.keyboard.press('Escape')
    await mara.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('editing, with chips, completion and findings', async () => {
    await write(mara, ' Return one image. See <Image1> and <image9>. And <')
    await expect(mara.locator('.cm-tooltip-autocomplete')).toBeVisible()
    await everyLook(mara, 'editing, completion open', { still: true })
    await mara.keyboard.press('Escape')
    await mara.keyboard.press('Backspace')
    await tab(mara, 'Findings').click()
    await expect(panel(mara).locator('[data-fix-effect]').first()).toBeVisible()
    await everyLook(mara, 'editing, findings and what their fixes do', {
      contrast: true,
      wide: true,
    })
    const waive = panel(mara).getByRole('button', { name: 'Waive…' }).first()
    if (await waive.isVisible()) {
      await waive.click()
      await everyLook(mara, 'waiving', { within: rail })
      await mara.keyboard.press('Escape')
    }
    await source(mara).focus()
    await mara.keyboard.press('Control+Home')
    for (const _ of 'Look at ') await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('Alt+Shift+m')
    await expect(mara.getByRole('menu')).toBeVisible()
    await everyLook(mara, 'editing, menu of a tag', { still: true, within: menu })
    await mara.keyboard.press('Escape')
  })

  await test.step('the media panel, and what is written inline', async () => {
    await tab(mara, 'Media').click()
    await expect(panel(mara).locator('[data-medium="code1"]')).toBeVisible()
    await everyLook(mara, 'editing, media panel', { within: rail })
    for (const key of ['code1', 'text1']) {
      await panel(mara)
        .getByRole('button', { name: `Edit the text of ${key}` })
        .click()
      const text = mara.getByRole('dialog')
      await expect(text.locator('.monaco-editor, .cm-editor').first()).toBeVisible()
      await everyLook(mara, `the text of ${key}`, { still: true, within: dialog })
      await text.getByRole('button', { name: 'Close the text' }).click()
      await expect(text).toHaveCount(0)
    }
  })
  await mara.context().close()
})
