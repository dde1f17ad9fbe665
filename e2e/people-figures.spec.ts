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
