import { everyLook } from './every-look.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'acts-on-many' })

const list = (server: Running, query = '') => `${server.url}/projects/demo/instances${query}`

test('a lead chooses instances, sees what an act would do, runs it, reads its report and takes it back', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const bar = wei.getByRole('region', { name: 'What to do with the instances chosen' })
  const dialog = wei.getByRole('dialog')

  await test.step('chooses by box, by range and all, with the mouse and with keys', async () => {
    await wei.goto(list(server))
    await expect(wei.getByRole('checkbox', { name: /^Choose / }).first()).toBeVisible()
    const boxes = wei.getByRole('checkbox', { name: /^Choose / })
    await boxes.nth(0).click()
    await boxes.nth(2).click({ modifiers: ['Shift'] })
    await expect(bar).toContainText('3 instances chosen')
    await everyLook(wei, 'chosen instances')
    await wei.getByRole('grid').focus()
    await wei.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
    await wei.keyboard.press('Home')
    await wei.keyboard.press('x')
    await wei.keyboard.press('Shift+ArrowDown')
    await expect(bar).toContainText('2 instances chosen')
    await wei.getByRole('button', { name: /^Choose all/ }).click()
    await expect(bar).toContainText('All')
  })

  await test.step('sees who would get what before anything happens', async () => {
    const assign = bar.getByRole('button', { name: 'Assign…' })
    await assign.click()
    await expect(dialog).toBeVisible()
    await wei.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(assign).toBeFocused()
    await assign.click()
    await expect(dialog).toContainText('Choose at least one person.')
    await dialog.getByRole('combobox', { name: 'People' }).click()
    await wei.getByRole('option', { name: /^Mara/ }).click()
    await wei.getByRole('option', { name: /^Tomás/ }).click()
    await wei.keyboard.press('Tab')
    await expect(dialog.getByRole('button', { name: /^Assign \d+ instances?$/ })).toBeEnabled()
    await expect(dialog).toContainText('Mara Lindqvist')
    await expect(dialog).toContainText('their stage does not allow it')
    await everyLook(wei, 'what an assignment would do')
  })

  const job = wei.getByRole('listitem').filter({ has: wei.getByRole('heading', { level: 2 }) })
  await test.step('runs it, and reads who was refused and why', async () => {
    await dialog.getByRole('button', { name: /^Assign \d+/ }).click()
    await expect(wei.getByRole('heading', { level: 1 })).toHaveText('Acts on many instances')
    await expect(job).toHaveCount(1)
    await expect(job.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
    const report = job.getByRole('table')
    await expect(report).toContainText('their stage does not allow it')
    await expect(report.getByRole('link').first()).toBeVisible()
    await everyLook(wei, 'the report of an act on many')
  })

  await test.step('takes it back', async () => {
    await job.getByRole('button', { name: 'Undo' }).click()
    await expect(wei.getByRole('heading', { name: 'Take an assignment back' })).toBeVisible()
    await expect(wei.getByText('Undone')).toBeVisible()
    await expect(wei.getByText('Running')).toHaveCount(0, { timeout: 60_000 })
  })

  await test.step('makes what is in review urgent', async () => {
    await wei.goto(list(server, '?stage=review'))
    await wei
      .getByRole('checkbox', { name: /^Choose / })
      .first()
      .click()
    await bar.getByRole('button', { name: 'Plan…' }).click()
    await dialog.getByLabel('Priority').selectOption({ label: 'Urgent' })
    await expect(dialog).toContainText('1 instance is planned so')
    await everyLook(wei, 'what a plan would do', { within: '[role=dialog]' })
    await dialog.getByRole('button', { name: 'Plan 1 instance' }).click()
    await expect(wei.getByRole('heading', { name: 'Plan: Urgent' })).toBeVisible()
    await expect(wei.getByText('Running')).toHaveCount(0, { timeout: 60_000 })
  })

  await test.step('reopens what was signed off, with a reason, and finds it in review', async () => {
    await wei.goto(list(server, '?stage=signed_off'))
    const first = wei.getByRole('checkbox', { name: /^Choose / }).first()
    await first.click()
    await bar.getByRole('button', { name: 'Reopen…' }).click()
    await expect(dialog).toContainText('1 instance is reopened')
    await expect(dialog.getByRole('button', { name: 'Reopen 1 instance' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Why' }).fill('The guideline changed.')
    await dialog.getByRole('button', { name: 'Reopen 1 instance' }).click()
    const reopened = wei.getByRole('heading', { name: 'Reopen: The guideline changed.' })
    await expect(reopened).toBeVisible()
    await expect(wei.getByText('Running')).toHaveCount(0, { timeout: 60_000 })
    await wei.getByRole('table').getByRole('link').click()
    await expect(wei.locator('[data-instance]')).toContainText(/review/i)
  })
})
