import type { Page } from '@playwright/test'

import { dialogOf, panel, tab } from './desk-steps.ts'
import { everyLook } from './every-look.ts'
import { addressOf, onePlainEach } from './records.ts'
import {
  pressSubmit,
  question,
  saveSettings,
  sent,
  source,
  take,
  withoutNews,
  write,
} from './steps.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'desk states of others', reducedMotion: 'reduce', actionTimeout: 20_000 })

let keys: Record<'merged' | 'checked', string>

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  keys = await onePlainEach(browser, server, ['merged', 'checked'])
})

test('a merge and a lease that ends are accessible and laid out', async ({ browser, server }) => {
  test.setTimeout(400_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await setLease(wei, server, '4')
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.merged))
  await expect(mara.locator('[data-lease="soon"]')).toContainText('Extend it to keep')
  await everyLook(mara, 'lease ends soon')
  await setLease(wei, server, '30')

  const elsewhere = await asPerson(browser, server, 'Mara Lindqvist')
  await elsewhere.goto(addressOf(server, keys.merged))
  await withoutNews(mara)
  await mara.reload()
  await write(elsewhere, ' Saved there.')
  await elsewhere.keyboard.press('Control+s')
  await elsewhere.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(elsewhere.getByRole('dialog')).toHaveCount(0)
  await write(mara, ' Mine.')
  await mara.keyboard.press('Control+s')
  await mara.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const merge = mara.getByRole('dialog', { name: 'Merge two versions' })
  await expect(merge).toContainText('0 of 1 chosen')
  await everyLook(mara, 'dialog: merge', { contrast: true })
  await merge.getByRole('button', { name: 'Decide later' }).last().click()
  await expect(mara.locator('[data-conflict]')).toBeVisible()
  await everyLook(mara, 'two versions')
})

test('the desks of checker and lead are accessible and laid out in each of their states', async ({
  browser,
  server,
}) => {
  test.setTimeout(600_000)
  const at = addressOf(server, keys.checked)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, at)
  await viewer(mara, 'image1').scrollIntoViewIfNeeded()
  await write(mara, ' Look closely.')
  await mara.keyboard.press('Escape')
  await pressSubmit(mara)
  await sent(mara)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, at)
  await everyLook(ada, 'checking', { contrast: true, wide: true })
  await tab(ada, 'Checks').click()
  await expect(ada.locator('[data-viewed-list]')).toBeVisible()
  await everyLook(ada, 'checking, what was looked at')
  await dialogOf(ada, /^Vote low/, 'dialog: low vote')
  await dialogOf(ada, /^Send back/, 'dialog: send back')
  await ada.getByRole('heading', { level: 1 }).focus()
  await ada.keyboard.press('Shift+E')
  await expect(source(ada)).toBeFocused()
  await ada.keyboard.press('Control+End')
  await ada.keyboard.type(' Say where it is.')
  await expect(question(ada).first()).toContainText('Say where it is.')
  await everyLook(ada, 'suggesting')
  await ada.getByRole('textbox', { name: /^What it is for/ }).fill('Clearer.')
  await ada.getByRole('button', { name: 'Send the suggestion' }).click()
  await ada.getByRole('button', { name: /^Vote high/ }).click()
  await expect(ada.getByRole('button', { name: 'Send now' })).toBeVisible()
  await everyLook(ada, 'a decision in the outbox', { brief: true })

  const wei = await asPerson(browser, server, 'Wei Zhang')
  await wei.goto(at)
  await expect(wei.getByRole('button', { name: /^Recall/ })).toBeVisible()
  await everyLook(wei, 'lead')
  await dialogOf(wei, /^Recall/, 'dialog: recall')
  await dialogOf(wei, /^Assign/, 'dialog: assign')
  await dialogOf(wei, /^Show votes/, 'dialog: show votes')
  await tab(wei, 'History').click()
  await panel(wei).getByRole('button', { name: 'Show revision 1' }).first().click()
  await expect(wei.getByText('You see the import, as it was')).toBeVisible()
  await everyLook(wei, 'a revision as it was')
  await wei.goto(`${server.url}/projects/demo/instances`)
  await dialogOf(wei, /^Set specification/, 'dialog: specify')
})

async function setLease(page: Page, server: Running, minutes: string): Promise<void> {
  await page.goto(`${server.url}/projects/demo/settings`)
  await page.getByRole('textbox', { name: 'Minutes for one piece of work' }).fill(minutes)
  await saveSettings(page)
}
