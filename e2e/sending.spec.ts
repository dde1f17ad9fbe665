import type { Page, Route } from '@playwright/test'

import { post } from './api.ts'
import { addressOf, bringIn, viewOf } from './records.ts'
import {
  pressSubmit,
  question,
  sent,
  skip,
  source,
  stage,
  submit,
  take,
  write,
  withoutNews,
} from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'sending' })

const plain = {
  question: 'Look at <image1> and return exactly one image of the same place.',
  answer: 'The same place stands in <image2>.',
}
const twice = { ...plain, answer: 'The place of <image2> stands in <image2>.' }
const names = ['submitted', 'voted', 'taken', 'stricter', 'more', 'rest'] as const
let keys: Record<(typeof names)[number], string>

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const made = await bringIn(
    wei,
    server,
    names.map((name) => (name === 'stricter' ? twice : plain)),
  )
  expect(made).not.toContain('')
  keys = Object.fromEntries(names.map((name, i) => [name, made[i] ?? ''])) as typeof keys
  await wei.context().close()
})

const failed = (page: Page) => page.locator('[data-outbox="failed"]')
const requestKeyOf = (route: Route) =>
  /"requestKey":"([^"]+)"/.exec(route.request().postData() ?? '')?.[1] ?? ''

/** The request reaches the server; its answer does not come back. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch()
  await route.abort('connectionreset')
}

async function breakDown(route: Route): Promise<void> {
  const data = { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 }
  const error = { message: 'Internal server error', code: -32603, data }
  await route.fulfill({ status: 500, json: { error } })
}

/** Does to each request of a procedure what stands in the list, in order; the last stays. Answers with the keys they carried. */
async function meddle(
  page: Page,
  procedure: string,
  ways: readonly ((route: Route) => Promise<void>)[],
): Promise<string[]> {
  const carried: string[] = []
  await page.route(`**/trpc/*${procedure}*`, async (route) => {
    carried.push(requestKeyOf(route))
    await (ways[carried.length - 1] ?? ways.at(-1))?.(route)
  })
  return carried
}

const pass = (route: Route) => route.continue()

test('a submission whose answer was lost is the same one when it is made again', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.submitted)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await withoutNews(mara)
  await take(mara, address)
  await write(mara, ' Sent twice.')
  const carried = await meddle(mara, 'review.submit', [loseAnswer, breakDown, pass])
  await pressSubmit(mara)
  await expect(mara).not.toHaveURL(address)
  await expect(failed(mara)).toContainText('Submission on 1 is not confirmed yet')
  await expect(failed(mara)).toContainText('What you wrote is kept as a draft.')

  // The page has not heard either that the instance is with the checkers.
  const elsewhere = await mara.context().newPage()
  expect((await viewOf(await onServer(elsewhere, server), server, keys.submitted)).stage).toBe(
    'check',
  )
  await elsewhere.close()
  await mara.route('**/trpc/*instance.get*', (route) => route.abort())
  await failed(mara).getByRole('link', { name: 'Open 1' }).click()
  await expect(question(mara)).toContainText('Sent twice.')
  await mara.keyboard.press('Control+Enter')
  await expect(failed(mara)).toContainText('Submission on 1 was not sent')
  await mara.unroute('**/trpc/*instance.get*')
  await failed(mara).getByRole('button', { name: 'Try again' }).click()
  await sent(mara)
  expect(carried).toHaveLength(3)
  expect(new Set(carried).size).toBe(1)
  const { content, draft, head } = await viewOf(mara, server, keys.submitted)
  expect(content.question.text).toBe(`${plain.question} Sent twice.`)
  expect(head.number).toBe(2)
  expect(draft).toBeNull()
})

async function onServer(page: Page, server: Running): Promise<Page> {
  await page.goto(`${server.url}/projects/demo`)
  return page
}

test('a vote that met a breakdown and then lost its answer counts once', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.voted)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await submit(mara)
  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, address)
  const carried = await meddle(ada, 'check.vote', [breakDown, loseAnswer, pass])
  await ada.keyboard.press('Shift+1')
  await expect(ada).not.toHaveURL(address)
  await ada.keyboard.press('Control+Enter')
  await expect(failed(ada)).toContainText('Vote high on 2 was not sent')
  await failed(ada).getByRole('button', { name: 'Try again' }).click()
  await expect(failed(ada)).toContainText('Vote high on 2 is not confirmed yet')
  await expect(failed(ada)).toContainText('sent again by itself')
  await expect(failed(ada).getByRole('button', { name: 'Discard' })).toHaveCount(0)
  await ada.reload()
  await sent(ada)
  expect(new Set(carried).size).toBe(1)
  expect((await viewOf(ada, server, keys.voted)).votes).toMatchObject([{ mine: true }])
})

test('a no that comes after one has gone on says where and why, and the draft is there', async ({
  browser,
  server,
}) => {
  const taken = addressOf(server, keys.taken)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')

  await withoutNews(mara)
  await test.step('somebody else has it by now', async () => {
    await take(mara, taken)
    await write(mara, ' Written in vain?')
    const { lease } = await viewOf(mara, server, keys.taken)
    const other = await onServer(await mara.context().newPage(), server)
    const at = { project: 'demo', key: keys.taken }
    await post(other, server, 'work.release', { ...at, lease, reason: 'unclear' })
    await other.close()
    await take(tomas, taken)
    await pressSubmit(mara)
    await expect(mara).not.toHaveURL(taken)
    await expect(failed(mara)).toContainText('Submission on 3 was refused')
    await expect(failed(mara)).toContainText('someone else took over')
    await expect(failed(mara).getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await failed(mara).getByRole('link', { name: 'Open 3' }).click()
    await expect(mara.getByText('You have unsaved work here')).toBeVisible()
    await skip(tomas, 'Not my field')
    await expect(tomas).not.toHaveURL(taken)
    await take(mara, taken)
    await expect(question(mara)).toContainText('Written in vain?')
    await submit(mara)
    await expect(failed(mara)).toHaveCount(0)
    expect((await viewOf(mara, server, keys.taken)).stage).toBe('check')
  })

  await test.step('the project has become stricter meanwhile', async () => {
    const stricter = addressOf(server, keys.stricter)
    await take(mara, stricter)
    await write(mara, ' Named twice.')
    const wei = await asPerson(browser, server, 'Wei Zhang')
    const severities = { 'tag-repeated': { severity: 'error', reason: 'Once is enough.' } }
    await post(wei, server, 'project.update', { project: 'demo', policy: { severities } })
    await wei.context().close()
    await pressSubmit(mara)
    await expect(mara).not.toHaveURL(stricter)
    await expect(failed(mara)).toContainText('Submission on 4 was refused')
    await expect(failed(mara)).toContainText('Validation still reports errors.')
    await failed(mara).getByRole('link', { name: 'Open 4' }).click()
    await expect(question(mara)).toContainText('Named twice.')
    await mara.getByRole('tab', { name: /^Findings/ }).click()
    await expect(mara.locator('[data-finding="tag-repeated"]')).toBeVisible()
    await expect(mara.getByRole('button', { name: /^Submit and next/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await mara.getByRole('button', { name: /^Edit/ }).click()
    const answer = mara.getByRole('textbox', { name: 'Answer, source text' })
    await answer.focus()
    await mara.keyboard.press('Control+a')
    await mara.keyboard.type(plain.answer)
    await expect(mara.locator('[data-finding="tag-repeated"]')).toHaveCount(0)
    await expect(source(mara)).toBeVisible()
    await submit(mara)
    await expect(failed(mara)).toHaveCount(0)
    await mara.goto(stricter)
    await expect(stage(mara)).toHaveAttribute('data-stage', 'check')
  })
})
