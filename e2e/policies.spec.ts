import type { Page } from '@playwright/test'

import { everyLook } from './every-look.ts'
import { bringIn, plainPair, viewOf } from './records.ts'
import { sent, submit, take } from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'policies' })

const pairIn = (place: string) => ({
  ...plainPair,
  question: `${plainPair.question} It is ${place}.`,
})

async function voteHigh(page: Page, address: string): Promise<void> {
  await take(page, address)
  await page.getByRole('button', { name: /^Vote high/ }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await sent(page)
}

async function openSettings(page: Page, server: Running): Promise<void> {
  await page.goto(`${server.url}/projects/demo/settings`)
  await expect(page.getByRole('heading', { name: 'How it is decided' })).toBeVisible()
}

test('a lead asks for one vote: the round in check still needs two, the next one needs one, and back', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const [open = '', later = ''] = await bringIn(wei, server, [
    pairIn('a harbour in winter'),
    pairIn('the roof of a small station'),
  ])
  const address = (key: string) => `${server.url}/projects/demo/instances/${key}`
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address(open))
  await submit(mara)

  await test.step('what differs is said before it is saved, and why is kept', async () => {
    await openSettings(wei, server)
    const bar = wei.getByRole('list', { name: 'Not saved yet' })
    await wei.getByRole('radio', { name: 'One checker' }).check()
    await expect(bar).toHaveText('Votes on each instance: 1 (was: 2)')
    await wei.getByRole('button', { name: 'Undo the changes' }).click()
    await expect(wei.getByRole('radio', { name: 'Two checkers' })).toBeChecked()
    await wei.getByRole('radio', { name: 'One checker' }).check()
    await wei.getByRole('button', { name: 'Save', exact: true }).click()
    const dialog = wei.getByRole('dialog')
    await expect(dialog).toContainText('Votes on each instance: 1 (was: 2)')
    await expect(dialog.locator('[data-reach]')).toContainText('being checked')
    await everyLook(wei, 'dialog: a change of policy')
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Ada is away.')
    await dialog.getByRole('button', { name: 'Save the changes' }).click()
    await expect(wei.getByText('Saved', { exact: true })).toBeVisible()
    const second = wei.locator('[data-version="2"]')
    await expect(second).toContainText('Ada is away.')
    await expect(second).toContainText('Votes on each instance: 1 (was: 2)')
    await expect(wei.locator('[data-version="1"]')).toContainText(/open rounds? (is|are) decided/)
  })

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await test.step('the round in check still needs two votes, and says so', async () => {
    await ada.goto(address(open))
    await expect(ada.getByText('decided under version 1 of the policy')).toBeVisible()
    await everyLook(ada, 'a round under an older policy', { brief: true })
    await voteHigh(ada, address(open))
    expect((await viewOf(wei, server, open)).stage).toBe('check')
    const kenji = await asPerson(browser, server, 'Kenji Mori')
    await voteHigh(kenji, address(open))
    expect((await viewOf(wei, server, open)).stage).toBe('signed_off')
  })

  await test.step('the next round needs one', async () => {
    await take(mara, address(later))
    await submit(mara)
    await voteHigh(ada, address(later))
    expect((await viewOf(wei, server, later)).stage).toBe('signed_off')
  })

  await test.step('and back to what it was', async () => {
    await wei.getByRole('button', { name: 'Go back to version 1' }).click()
    await expect(wei.getByRole('radio', { name: 'Two checkers' })).toBeChecked()
    await wei.getByRole('button', { name: 'Save', exact: true }).click()
    await wei.getByRole('dialog').getByRole('button', { name: 'Save the changes' }).click()
    await expect(wei.locator('[data-version="3"]')).toContainText(
      'Votes on each instance: 2 (was: 1)',
    )
    await everyLook(wei, 'settings with a history')
  })
})
