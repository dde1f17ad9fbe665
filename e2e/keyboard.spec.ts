import type { Page } from '@playwright/test'

import { expect, signIn, test } from './world.ts'

test.use({ world: 'keyboard' })

const desk = (page: Page) => page.locator('[data-instance]')
const keyOf = async (page: Page) => (await desk(page).getAttribute('data-instance')) ?? ''

/** What has the focus once the page is done with a key of a command, before another frame is drawn. */
function focusBeforeFrame(page: Page, letter: string): Promise<string | null> {
  return page.evaluate(async (key) => {
    const how = { key, code: `Key${key.toUpperCase()}`, ctrlKey: true, bubbles: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how))
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
    return document.activeElement?.getAttribute('aria-label') ?? null
  }, letter)
}

test('a first pass needs no mouse', async ({ page, server }) => {
  await signIn(page, server, 'Mara Lindqvist')
  await page.goto(`${server.url}/projects/demo`)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(desk(page)).toHaveAttribute('data-stage', /review|returned/)
  const key = await keyOf(page)

  await page.keyboard.press('e')
  const question = page.getByRole('textbox', { name: 'Question, source text' })
  await expect(question).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Use <Image1>.')
  await expect(page.getByRole('tab', { name: /^Findings/ })).toContainText(/\d/)
  await page.keyboard.press('F2')
  await expect(page.getByRole('region', { name: 'Question' })).not.toContainText('<Image1>')
  await expect(question).toContainText(/Use image1/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Question' })).toBeFocused()

  for (const digit of ['1', '2', '3', '4']) await page.keyboard.press(digit)
  await expect(page.getByRole('tabpanel').getByRole('checkbox', { checked: true })).toHaveCount(4)
  await page.keyboard.press('Control+Enter')
  await expect(desk(page)).not.toHaveAttribute('data-instance', key)

  await page.goto(`${server.url}/projects/demo/instances/${key}`)
  await expect(desk(page)).toHaveAttribute('data-stage', 'check')
  await expect(page.getByRole('region', { name: 'Question' })).toContainText('Use image1.')
})

test('a check needs no mouse', async ({ page, server }) => {
  await signIn(page, server, 'Ada Okafor')
  await page.goto(`${server.url}/projects/demo`)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(desk(page)).toHaveAttribute('data-stage', /check|tie_break/)
  const first = await keyOf(page)
  await page.keyboard.press('Shift+1')
  await expect(page.getByText(/^Vote high on/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(desk(page)).not.toHaveAttribute('data-instance', first)
  await expect(desk(page)).toHaveAttribute('data-stage', /check|tie_break/)

  const second = await keyOf(page)
  await page.keyboard.press('Shift+2')
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Vote low on/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(desk(page).and(page.locator(`[data-instance="${second}"]`))).toHaveCount(0)

  for (const [key, vote] of [
    [first, 'High you'],
    [second, 'Low you'],
  ]) {
    await page.goto(`${server.url}/projects/demo/instances/${key}`)
    await page.getByRole('tab', { name: /^Findings/ }).press('Enter')
    await expect(page.getByRole('tabpanel')).toContainText(vote ?? '')
  }
})

test('the keys of a page are shown at a key', async ({ page, server }) => {
  await signIn(page, server, 'Mara Lindqvist')
  await page.goto(`${server.url}/projects/demo`)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(desk(page)).toBeVisible()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  for (const name of ['Edit the texts', 'Next finding', 'Undo', 'Compare with the import'])
    await expect(sheet.getByText(name, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('e')
  await expect(page.getByRole('textbox', { name: 'Question, source text' })).toBeFocused()
})

test('what is typed at once after the key of the palette or of a dialog arrives there', async ({
  page,
  server,
}) => {
  await signIn(page, server, 'Ada Okafor')
  await page.goto(`${server.url}/projects/demo`)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.getByRole('link', { name: /^Your turn/ }).focus()
  expect(await focusBeforeFrame(page, 'k')).toBe('What do you want to do?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('link', { name: /^Your turn/ })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Change keys')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('Change keys')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('link', { name: /^Your turn/ })).toBeFocused()

  await page.keyboard.press('r')
  await expect(desk(page)).toBeVisible()
  await page.keyboard.press('Shift+2')
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeChecked()
})

test('a dialog gives the focus back, also one opened from a menu', async ({ page, server }) => {
  await signIn(page, server, 'Wei Zhang')
  await page.goto(`${server.url}/projects/demo/people`)
  const invite = page.getByRole('button', { name: /^Invite/ }).first()
  const self = page.getByRole('button', { name: /^You:/ })
  const throughMenu = async () => {
    await self.press('Enter')
    await page.getByRole('menuitem', { name: /tokens/i }).press('Enter')
  }
  for (const [open, opener] of [
    [() => invite.press('Enter'), invite],
    [throughMenu, self],
  ] as const) {
    await open()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(opener).toBeFocused()
  }

  await page.goto(`${server.url}/projects/demo/instances`)
  const search = page.getByRole('textbox', { name: 'Search the texts and ids' })
  await search.click()
  // An empty place of the bar, where nothing takes the focus.
  await page.getByRole('banner').click({ position: { x: 400, y: 22 } })
  await expect(page.locator('body')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Shift+A')
  await expect(page.getByText(/that match chosen$/).first()).toBeVisible()
  await expect(search).toHaveValue('')
})

test('a person gives a command another key, and sees and uses it everywhere', async ({
  page,
  server,
}) => {
  await signIn(page, server, 'Tomás Ferreira')
  await page.goto(`${server.url}/projects/demo`)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(desk(page)).toBeVisible()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await page.keyboard.type('Submit')
  const submit = palette.getByRole('button', { name: /Submit and next/ })
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await expect(submit).toContainText(/checks/i)
  for (const [name, why] of [
    ['Vote high', 'belongs to another stage'],
    ['Undo', 'There is nothing to undo'],
    ['Next change', 'Two revisions are not being compared'],
    ['Merge both', 'There is only one version'],
  ] as const) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(name)
    const action = palette.getByRole('button', { name: new RegExp(name) }).first()
    await expect(action).toHaveAttribute('aria-disabled', 'true')
    await expect(action).toContainText(why)
    await page.keyboard.press('Enter')
    await expect(palette).toBeVisible()
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Change keys')
  await expect(page.getByRole('dialog').locator('[data-action]')).toHaveCount(1)
  await page.keyboard.press('Enter')

  const keys = page.getByRole('dialog', { name: 'Your keys' })
  const row = keys.locator('[data-command="compare"]')
  const open = row.getByRole('button', { name: /^Change the key of Compare/ })
  await open.press('Enter')
  await page.keyboard.press('Control+w')
  await expect(row).toContainText('The browser keeps this key for itself')
  await page.keyboard.press('e')
  await expect(row).toContainText('“Edit the texts” has this key')
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
  await expect(keys).toBeVisible()
  await open.press('Enter')
  await page.keyboard.press('q')
  await row.getByRole('button', { name: 'Use it' }).press('Enter')
  await expect(open).toBeFocused()
  await expect(row.locator('kbd')).toHaveText('q')
  await page.keyboard.press('Escape')

  const compare = page.getByRole('button', { name: /^Compare/, pressed: false })
  await expect(compare.locator('kbd')).toHaveText('q')
  await page.reload()
  await expect(compare.locator('kbd')).toHaveText('q')
  await page.keyboard.press('d')
  await expect(compare).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('button', { name: /^Compare/, pressed: true })).toBeVisible()
})
