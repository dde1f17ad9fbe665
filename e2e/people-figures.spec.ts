import { type Made, madeAgreement } from './made-agreement.ts'
import { startServer } from './start-server.ts'
import { asPerson, expect, signIn, test } from './world.ts'

test('a lead reads everybody’s figures and opens a person; a reviewer reads their own and nobody else’s', async ({
  browser,
  page,
  server,
}) => {
  await signIn(page, server, 'Wei')
  await page.goto(`${server.url}/projects/demo/people`)
  await page.getByRole('link', { name: 'Figures', exact: true }).click()
  await expect(page).toHaveURL(/tab=figures/)
  const work = page.getByRole('region', { name: 'Work' }).getByRole('table')
  const rows = work.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(5)

  await page.getByRole('radio', { name: 'Checkers' }).check()
  await expect(rows).toHaveCount(3)
  await expect(page.getByRole('heading', { name: 'Reviewers', level: 2 })).toBeHidden()
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/role=checker.*show=table|show=table.*role=checker/)

  const checker = work.getByRole('link', { name: 'Ada Okafor' })
  const address = new URL((await checker.getAttribute('href')) ?? '', server.url)
  await checker.click()
  await expect(page.getByRole('heading', { name: 'Ada Okafor', level: 1 })).toBeVisible()
  const came = page.getByRole('region', { name: 'What came of it' }).getByRole('table')
  await expect(came.getByRole('rowheader', { name: /^Strictness/ })).toBeVisible()
  const splits = came.getByRole('row', { name: /^Splits/ }).getByRole('link')
  const [, count] = /(\d+) of/.exec((await splits.textContent()) ?? '') ?? []
  await splits.click()
  await expect(page).toHaveURL(/votes=split/)
  const total = page.getByText(/^[\d,]+ instances?$/)
  await expect(total).toHaveText(new RegExp(`^${count} instances?$`))

  const mara = await asPerson(browser, server, 'Mara')
  await mara.goto(`${server.url}/projects/demo`)
  await mara.getByRole('link', { name: 'Your figures' }).click()
  await expect(mara.getByRole('heading', { name: 'Your figures', level: 1 })).toBeVisible()
  const own = mara.getByRole('region', { name: 'What came of it' })
  await expect(own.getByText('Submissions overturned')).toBeVisible()
  await expect(own.getByText('Strictness')).toBeHidden()
  await mara.goto(address.href)
  await expect(mara.getByRole('alert')).toContainText('Your role does not allow this.')
})

test('numbers, dots and bars of people, and past days of the burn-up, open as many instances as the database has', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  let made: Made = { slug: '', counts: {} }
  const server = await startServer('people', (data) => {
    made = madeAgreement(data, 24)
  })
  const { slug, counts } = made
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const figure = (name: string) => wei.getByRole('region', { name, exact: true }).first()
  const listed = async (count: number | undefined) =>
    expect(wei.getByText(/^[\d,]+ instances?$/)).toHaveText(new RegExp(`^${count} instances?$`))

  await test.step('low votes, minority votes and all votes of one checker', async () => {
    for (const [place, name] of [
      ['low', /^\d+ of/],
      ['minority', /^\d+ of/],
    ] as const) {
      await wei.goto(`${server.url}/projects/${slug}/people?tab=figures`)
      const cleo = figure('Checkers').getByRole('row', { name: /^cleo/i })
      const links = cleo.getByRole('link', { name })
      await (place === 'low' ? links.first() : links.last()).click()
      await expect(wei).toHaveURL(new RegExp(`did=${place}`))
      await expect(wei.getByRole('button', { name: /^Work: .*cleo/i })).toBeVisible()
      await listed(counts[place])
    }
    await wei.goto(`${server.url}/projects/${slug}/people?tab=figures`)
    const work = figure('Work').getByRole('row', { name: /^cleo/i })
    await work.getByRole('link', { name: String(counts['voted']), exact: true }).click()
    await listed(counts['voted'])
  })

  await test.step('a bar of a week, by keys', async () => {
    await wei.goto(`${server.url}/projects/${slug}/people?tab=figures`)
    const bar = figure('Week by week')
      .getByRole('link', { name: /Reviews \d+$/ })
      .first()
    await bar.focus()
    await wei.keyboard.press('Enter')
    await expect(wei).toHaveURL(/did=allReviews/)
    await listed(24)
  })

  await test.step('what was signed off at the end of a past day', async () => {
    await wei.goto(`${server.url}/projects/${slug}/progress?show=table`)
    const before = figure('Burn-up').getByRole('row').last()
    await before
      .getByRole('link', { name: String(counts['signedOffBefore']), exact: true })
      .first()
      .click()
    await expect(wei).toHaveURL(/stood=signed_off/)
    await listed(counts['signedOffBefore'])
  })
  await server.stop()
})
