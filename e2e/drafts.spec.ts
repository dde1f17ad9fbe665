import type { Page } from '@playwright/test'

import { saveMark, untilDrafted } from './draft-steps.ts'
import { addressOf, onePlainEach, plainPair, viewOf } from './records.ts'
import { question, signOut, source, take, withoutNews, write } from './steps.ts'
import { asPerson, expect, signIn, test } from './world.ts'

test.use({ world: 'drafts' })

const names = ['stale', 'devices', 'tabs', 'sent', 'unsent'] as const
let keys: Record<(typeof names)[number], string>

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  keys = await onePlainEach(browser, server, names)
})

const along = (page: Page) => page.locator('[data-instance] [data-reading-along]')

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
}

test('a stale save opens a merge, chosen by keyboard, and undo takes it back', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.stale)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await withoutNews(mara)
  await take(mara, address)
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'saved')
  await expect(mara.getByRole('button', { name: /^Save/ })).toBeDisabled()

  const elsewhere = await asPerson(browser, server, 'Mara Lindqvist')
  await elsewhere.goto(address)
  await write(elsewhere, ' Saved there.')
  await elsewhere.getByRole('textbox', { name: 'Answer, source text' }).focus()
  await elsewhere.keyboard.press('Control+Home')
  await elsewhere.keyboard.type('Look: ')
  await save(elsewhere)
  await expect(saveMark(elsewhere)).toHaveAttribute('data-state', 'saved')

  await write(mara, ' Mine.')
  await save(mara)
  const dialog = mara.getByRole('dialog', { name: 'Merge two versions' })
  await expect(dialog).toContainText('0 of 1 chosen')
  await expect(dialog.getByRole('region', { name: 'Answer' })).toContainText('Look:')
  await dialog.getByRole('button', { name: 'Next open choice' }).press('Enter')
  await expect(dialog.getByRole('radio', { name: /^Mine/ })).toBeFocused()
  await mara.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Saved/ })).toBeChecked()
  await mara.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Both/ })).toBeChecked()
  await expect(dialog).toContainText('1 of 1 chosen')
  await mara.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(question(mara)).toContainText('place. Mine. Saved there.')
  await save(mara)
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'saved')
  const { content, head } = await viewOf(mara, server, keys.stale)
  expect(head.number).toBe(3)
  expect(content.question.text).toBe(`${plainPair.question} Mine. Saved there.`)
  expect(content.answer.text).toBe(`Look: ${plainPair.answer}`)

  await source(mara).focus()
  await mara.keyboard.press('Control+z')
  await expect(question(mara)).toContainText('Mine.')
  await expect(question(mara)).not.toContainText('Saved there.')
})

test('a draft that went on elsewhere is never written over: both are merged', async ({
  browser,
  server,
}) => {
  const at = { server, key: keys.devices }
  const address = addressOf(server, keys.devices)
  const work = await asPerson(browser, server, 'Tomás Ferreira')
  await take(work, address)
  await write(work, ' Begun at work.')
  await untilDrafted(work, at, ' Begun at work.')

  const home = await asPerson(browser, server, 'Tomás Ferreira')
  await home.goto(address)
  await expect(question(home)).toContainText('Begun at work.')
  await write(home, ' Ended at home.')
  await untilDrafted(home, at, ' Ended at home.')
  await home.close()

  await source(work).focus()
  await work.keyboard.press('Control+Home')
  await work.keyboard.type('Now: ')
  await expect(work.locator('[data-conflict="draft"]')).toBeVisible()
  await expect(saveMark(work)).toHaveAttribute('data-state', 'conflict')
  await expect(source(work)).toBeFocused()
  await work.getByRole('button', { name: 'Merge both' }).click()
  const dialog = work.getByRole('dialog', { name: 'Merge two versions' })
  await expect(dialog).toContainText('Nothing to choose')
  await dialog.getByRole('button', { name: 'Use the merged version' }).click()
  await expect(question(work)).toContainText('Now: Look at')
  await expect(question(work)).toContainText('Ended at home.')
  await untilDrafted(work, at, `Now: ${plainPair.question} Begun at work. Ended at home.`)
})

test('two tabs of one instance know of each other: one writes, the other reads along', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.tabs)
  const first = await asPerson(browser, server, 'Mara Lindqvist')
  await take(first, address)
  await write(first, ' First tab.')

  const second = await first.context().newPage()
  await second.goto(address)
  await expect(along(second)).toContainText('open in another tab')
  await expect(second.getByRole('button', { name: /^(Edit|Take\b(?! over)|Skip)/ })).toHaveCount(0)
  await expect(question(second)).toContainText('First tab.')
  await first.keyboard.type(' More.')
  await expect(question(second)).toContainText('First tab. More.')

  await second.getByRole('button', { name: 'Take over in this tab' }).click()
  await expect(along(second)).toHaveCount(0)
  await expect(along(first)).toBeVisible()
  await expect(source(first)).toHaveCount(0)
  await write(second, ' Second tab.')
  await expect(question(first)).toContainText('First tab. More. Second tab.')
  await untilDrafted(second, { server, key: keys.tabs }, ' First tab. More. Second tab.')
  await expect(second.locator('[data-conflict]')).toHaveCount(0)

  await second.close()
  await expect(along(first)).toHaveCount(0)
  await write(first, ' Back.')
  await untilDrafted(first, { server, key: keys.tabs }, ' More. Second tab. Back.')
  await expect(first.locator('[data-conflict]')).toHaveCount(0)
})

test('signing out sends the draft to the server and clears the browser', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.sent))
  await write(mara, ' Just typed.')
  await signOut(mara)
  await expect(mara).toHaveURL(/sign-in/)
  expect(await keptHere(mara)).toEqual([])
  const again = await asPerson(browser, server, 'Mara Lindqvist')
  await again.goto(addressOf(server, keys.sent))
  await expect(question(again)).toContainText('Just typed.')
})

test('signing out asks about what cannot be sent: stay, keep it here, or lose it', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.unsent)
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, address)
  await tomas.route(/\/trpc\/revision\.saveDraft/, (route) => route.abort())
  await write(tomas, ' Only here.')
  await signOut(tomas)
  const dialog = tomas.getByRole('dialog', { name: 'Sign out' })
  await expect(dialog).toContainText('your work on 1 instance')
  await dialog.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question(tomas)).toContainText('Only here.')

  await signOut(tomas)
  await dialog.getByRole('button', { name: 'Sign out, keep it in this browser' }).click()
  await expect(tomas).toHaveURL(/sign-in/)
  expect(await keptHere(tomas)).toHaveLength(1)
  await signIn(tomas, server, 'Tomás Ferreira')
  await tomas.goto(address)
  await expect(question(tomas)).toContainText('Only here.')

  await signOut(tomas)
  await dialog.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(tomas).toHaveURL(/sign-in/)
  expect(await keptHere(tomas)).toEqual([])
})

/** The names of all drafts in the browser of `page`. */
async function keptHere(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const words = Object.keys(localStorage).filter((name) =>
          name.startsWith('countersign.draft/'),
        )
        const opening = indexedDB.open('countersign.drafts')
        opening.onsuccess = () => {
          const all = opening.result.transaction('drafts').objectStore('drafts').getAllKeys()
          all.onsuccess = () => resolve([...words, ...all.result.map(String)])
        }
      }),
  )
}
