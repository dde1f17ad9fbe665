import type { Page } from '@playwright/test'

import type { InstanceRow } from '#shared/view/instance-view.ts'

import { instancesOf } from './api.ts'
import { everyLook } from './every-look.ts'
import { viewOf } from './records.ts'
import { answerDialog, skip, take } from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'who works' })

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const stopped = (page: Page) => page.locator('[data-stopped]')

async function people(page: Page, server: Running): Promise<void> {
  await page.goto(`${server.url}/projects/demo/people`)
  await expect(row(page, 'Mara Lindqvist')).toBeVisible()
}

test('a lead says who is given what, and each sees why nothing comes', async ({
  browser,
  server,
}) => {
  test.setTimeout(200_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  const turn = `${server.url}/projects/demo`
  const open: InstanceRow[] = []
  for (const one of await instancesOf(mara.request, server)) {
    const { abilities } = await viewOf(mara, server, one.key)
    if (abilities.includes('take')) open.push(one)
  }
  const [held] = open
  const other = open.find(({ domain }) => domain !== held?.domain)
  if (!held || !other) throw new Error('The demo has too little to review')
  const addressOf = ({ key }: { key: string }) => `${turn}/instances/${key}`

  await test.step('skills', async () => {
    await people(wei, server)
    await wei.getByRole('button', { name: 'Work of Mara Lindqvist' }).click()
    const dialog = wei.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Domains' }).fill(held.domain.replaceAll('_', ' '))
    await wei.getByRole('option').first().click()
    await dialog.getByRole('textbox', { name: 'At most on one day' }).focus()
    await expect(wei.getByRole('listbox')).toBeHidden()
    await everyLook(wei, 'what a person is given', { still: true })
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(row(wei, 'Mara Lindqvist')).toContainText('Only')
    await everyLook(wei, 'people with terms')
    await mara.goto(addressOf(other))
    await expect(mara.getByRole('button', { name: /^Take/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })

  await test.step('a skip says why, and the lead reads it', async () => {
    await take(mara, addressOf(held))
    await skip(mara, 'Not my field')
    await wei.goto(`${turn}/lead`)
    await expect(wei.getByText('Skipped by who began them')).toBeVisible()
    await expect(wei.getByText('Not my field')).toBeVisible()
  })

  await test.step('taken away, told, and kept again', async () => {
    await take(mara, addressOf(held))
    await wei.goto(addressOf(held))
    await answerDialog(wei, 'Take away', 'It is wanted today.')
    await expect(wei.getByRole('button', { name: 'Keep it for Mara Lindqvist' })).toBeVisible()
    await mara.goto(turn)
    await expect(mara.getByText('Taken out of your hands by a lead')).toBeVisible()
    await expect(mara.getByText('It is wanted today.')).toBeVisible()
    await wei.getByRole('button', { name: 'Keep it for Mara Lindqvist' }).click()
    await take(mara, addressOf(held))
  })

  await test.step('planned, seen by all, and undone', async () => {
    await wei.goto(addressOf(other))
    await wei.getByRole('button', { name: /^Plan/ }).click()
    await wei.getByRole('dialog').getByLabel('Priority').selectOption('urgent')
    await wei.getByRole('dialog').getByLabel('Due on').fill('2020-02-03')
    await wei.getByRole('dialog').getByRole('button', { name: 'Plan it so' }).click()
    await expect(wei.locator('[data-overdue]').first()).toContainText('overdue')
    await expect(wei.getByText('Urgent').first()).toBeVisible()
    await wei.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(wei.locator('[data-overdue]')).toHaveCount(0)
  })

  await test.step('a cap', async () => {
    await people(wei, server)
    await wei.getByRole('button', { name: 'Work of Mara Lindqvist' }).click()
    await wei.getByRole('dialog').getByLabel('At most on one day').fill('1')
    await wei.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(row(wei, 'Mara Lindqvist')).toContainText('The number for today is reached')
    await mara.goto(turn)
    await expect(stopped(mara)).toContainText('You have reached the 1 piece')
    await wei.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(row(wei, 'Mara Lindqvist')).not.toContainText('is reached')
  })

  await test.step('a pause, of a person and of the project', async () => {
    await wei.getByRole('button', { name: 'Pause Mara Lindqvist' }).click()
    await wei.getByRole('dialog').getByRole('textbox').fill('Until Monday.')
    await wei.getByRole('dialog').getByRole('button', { name: 'Pause' }).click()
    await expect(row(wei, 'Mara Lindqvist')).toContainText('Paused: Until Monday.')
    await mara.reload()
    await expect(stopped(mara)).toContainText('A lead has paused your work: Until Monday.')
    await everyLook(mara, 'paused')
    await expect(mara.getByRole('heading', { name: 'In your hands' })).toBeVisible()
    await wei.getByRole('button', { name: 'Let Mara Lindqvist go on' }).click()
    await expect(row(wei, 'Mara Lindqvist')).not.toContainText('Paused')

    await wei.getByRole('button', { name: 'Pause the project…' }).click()
    await wei.getByRole('dialog').getByRole('textbox').fill('New guideline.')
    await wei.getByRole('dialog').getByRole('button', { name: 'Pause the project' }).click()
    await expect(wei.getByText('The project is paused', { exact: true })).toBeVisible()
    await everyLook(wei, 'the project is paused')
    await mara.reload()
    await expect(stopped(mara)).toContainText('The project is paused: New guideline.')
    await wei.getByRole('button', { name: 'Go on with the project' }).click()
    await expect(wei.getByText('The project is paused', { exact: true })).toHaveCount(0)
    await mara.reload()
    await expect(stopped(mara)).toHaveCount(0)
  })

  await test.step('a group, made and picked where work is assigned', async () => {
    await wei.getByRole('button', { name: 'Make a group' }).click()
    const dialog = wei.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Morning')
    await dialog.getByRole('combobox', { name: 'People' }).fill('Mara')
    await wei.getByRole('option', { name: 'Mara Lindqvist' }).click()
    await wei.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(row(wei, 'Morning')).toContainText('Mara Lindqvist')
    await row(wei, 'Morning').getByRole('button', { name: 'Remove' }).click()
    await wei.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(row(wei, 'Morning')).toContainText('Mara Lindqvist')
    await everyLook(wei, 'people with a group')
    await wei.goto(`${turn}/instances`)
    await wei
      .getByRole('checkbox', { name: /^Choose / })
      .nth(1)
      .check()
    await wei.getByRole('button', { name: 'Assign…' }).click()
    await wei.getByRole('dialog').getByRole('combobox', { name: 'People' }).click()
    await wei.getByRole('option', { name: 'Morning (1 person)' }).click()
    await expect(wei.getByRole('dialog').getByText(/^Mara Lindqvist \(/)).toBeVisible()
  })

  await test.step('a mail a day for whoever wants it', async () => {
    await mara.getByRole('button', { name: 'You: Mara Lindqvist' }).click()
    await mara.getByRole('menuitem', { name: 'E-mail digest' }).click()
    await mara.getByRole('switch', { name: 'Send me the digest' }).check()
    await mara.getByRole('textbox', { name: 'E-mail address' }).fill('mara@example.org')
    await mara.getByRole('radio', { name: '简体中文' }).check()
    await mara.getByRole('button', { name: 'Save' }).click()
    await expect(mara.getByText('The next one comes at 06:00 UTC')).toBeVisible()
    await everyLook(mara, 'the digest is on')
    await mara.reload()
    await expect(mara.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(
      'mara@example.org',
    )
    await mara.getByRole('switch', { name: 'Send me the digest' }).uncheck()
    await mara.getByRole('button', { name: 'Save' }).click()
    await expect(mara.getByText('Saved', { exact: true })).toBeVisible()
    await mara.reload()
    await expect(mara.getByRole('switch', { name: 'Send me the digest' })).not.toBeChecked()
  })
})
