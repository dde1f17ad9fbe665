import { everyLook } from './every-look.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'audit' })

test('a lead draws a sample, judges it by keys, and reads the verdict of the plan', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const heading = (name: string | RegExp) => wei.getByRole('heading', { level: 1, name })

  await test.step('the empty page teaches which plan answers which question', async () => {
    await wei.goto(`${server.url}/projects/demo/audit`)
    await expect(wei.getByRole('heading', { name: 'No audit yet' })).toBeVisible()
    await everyLook(wei, 'no audit yet')
    await wei.getByRole('link', { name: 'Two points' }).click()
    await expect(wei).toHaveURL(/kind=two_point/)
  })

  const size = await test.step('the plan shows what it does before anything is drawn', async () => {
    await expect(wei.getByRole('heading', { name: 'Operating curve' })).toBeVisible()
    await wei.getByRole('textbox', { name: 'Good: up to' }).fill('5')
    await wei.getByRole('textbox', { name: 'Bad: from' }).fill('40')
    await expect(wei).toHaveURL(/bad=40/)
    await expect(wei.getByText(/accept if none is defective/)).toBeVisible()
    await everyLook(wei, 'a plan of an audit')
    await wei.keyboard.press('Escape')
    await wei.getByRole('heading', { level: 1 }).click()
    await wei.keyboard.press('t')
    await expect(wei.getByRole('columnheader', { name: 'Really defective' })).toBeVisible()
    const button = wei.getByRole('button', { name: /^Draw \d+ instances?$/ })
    const words = await button.innerText()
    await wei.getByRole('textbox', { name: 'Seed' }).fill('a story')
    await button.click()
    await expect(heading(/^Audit, 1 of /)).toBeVisible()
    return Number(/\d+/.exec(words)?.[0])
  })
  expect(size).toBeGreaterThan(1)

  await test.step('the first is defective, and taken back, and defective after all', async () => {
    await expect(wei.getByRole('region', { name: 'Question' })).toBeVisible()
    await everyLook(wei, 'an audit at work')
    await wei.keyboard.press('Shift+Digit2')
    const dialog = wei.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: 'The answer is wrong' }).check()
    await everyLook(wei, 'what is wrong in an audit', { within: '[role=dialog]' })
    await dialog.getByRole('button', { name: 'Defective' }).click()
    await expect(heading(/^Audit, 2 of /)).toBeVisible()
    await wei.keyboard.press('Control+z')
    await expect(heading(/^Audit, 1 of /)).toBeVisible()
    await wei.keyboard.press('Shift+Digit2')
    await dialog.getByRole('checkbox', { name: 'The answer is wrong' }).check()
    await dialog.getByRole('button', { name: 'Defective' }).click()
    await expect(heading(/^Audit, 2 of /)).toBeVisible()
  })

  await test.step('the others are sound; nobody is told a number before the end', async () => {
    await wei.reload()
    for (let place = 2; place <= size; place++) {
      await expect(heading(new RegExp(`^Audit, ${place} of `))).toBeVisible()
      await wei.keyboard.press('Shift+Digit1')
    }
    await expect(heading('All are judged')).toBeVisible()
    await wei.goto(`${server.url}/projects/demo/audit`)
    await expect(wei.getByText(`In progress, ${size} judged`)).toBeVisible()
    await everyLook(wei, 'audits')
    await wei.getByRole('link', { name: /^Two points/ }).click()
    await expect(heading('All are judged')).toBeVisible()
    await wei.keyboard.press('Control+Enter')
  })

  await test.step('the verdict has its curve, and leads to what was found defective', async () => {
    await expect(heading(new RegExp(`: 1 of ${size} defective$`))).toBeVisible()
    await expect(wei.getByText('With 5% defective such an audit rejects in')).toBeVisible()
    await expect(wei.getByRole('cell', { name: 'The answer is wrong' })).toBeVisible()
    await wei.getByText('The whole sample').first().click()
    await everyLook(wei, 'the verdict of an audit')
    await wei.getByRole('link', { name: /.+/ }).first().focus()
    const row = wei.getByRole('row', { name: /The answer is wrong/ }).first()
    await row.getByRole('link').click()
    await expect(wei.locator('[data-instance][data-stage="signed_off"]')).toBeVisible()
  })
})
