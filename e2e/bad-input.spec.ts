import { instancesOf } from './api.ts'
import {
  draftedQuestion,
  paste,
  saveMark,
  saveRevision,
  setClockAhead,
  untilDrafted,
} from './draft-steps.ts'
import { folderOfMany } from './record-of-many.ts'
import { addressOf, bringInFolder, onePlainEach, plainPair, viewOf } from './records.ts'
import { pressSubmit, question, sent, source, stage, take, write } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'bad-input' })

const names = ['offline', 'signed_out', 'broken', 'killed', 'clock', 'full', 'long', 'odd'] as const
let keys: Record<(typeof names)[number], string>

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  keys = await onePlainEach(browser, server, names)
})

test('offline in mid-edit: the page says so, goes on, and sends when the line is back', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.offline))
  await write(mara, ' Before.')
  await mara.context().setOffline(true)
  await mara.keyboard.type(' While away.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'offline')
  await expect(saveMark(mara)).toContainText('Offline')
  await mara.context().setOffline(false)
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept')
  await untilDrafted(mara, { server, key: keys.offline }, ' Before. While away.')
})

test('401 in mid-edit: nothing typed is lost, and the person signs in again on the same page', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.signed_out)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await write(mara, ' One.')
  await untilDrafted(mara, { server, key: keys.signed_out }, ' One.')
  await mara.context().clearCookies()
  await mara.keyboard.type(' Two.')
  const over = mara.locator('[data-session-over]')
  await expect(over).toBeVisible()
  await expect(source(mara)).toBeFocused()
  await mara.keyboard.type(' Three.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'signed_out')
  expect(mara.url()).toBe(address)

  await over.getByRole('button', { name: 'Sign in' }).click()
  await mara.getByRole('dialog').getByRole('button', { name: 'Sign in as Mara Lindqvist' }).click()
  await expect(over).toHaveCount(0)
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept')
  await untilDrafted(mara, { server, key: keys.signed_out }, ' One. Two. Three.')
  await source(mara).focus()
  await mara.keyboard.press('Control+z')
  await expect(question(mara)).not.toContainText('Three.')
})

test('a 500 on save, on submit and on the draft loses nothing, and the next try goes through', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.broken)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await mara.route(/\/trpc\/(review\.submit|revision\.save)/, (route) =>
    route.fulfill({ status: 500, contentType: 'text/plain', body: 'broken' }),
  )
  await write(mara, ' Kept.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'failed')
  await pressSubmit(mara)
  const notice = mara.locator('[data-outbox="failed"]')
  await expect(notice).toContainText('is not confirmed yet')
  await mara.goto(address)
  await expect(question(mara)).toContainText('Kept.')
  await mara.unrouteAll({ behavior: 'wait' })
  await notice.getByRole('button', { name: 'Try again' }).click()
  await sent(mara)
  await expect(stage(mara)).toHaveAttribute('data-stage', 'check')
  await expect(question(mara)).toContainText('Kept.')
})

test('no keystroke older than two seconds dies with its tab', async ({ browser, server }) => {
  const address = addressOf(server, keys.killed)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  // Only this browser can have kept it: the server hears of nothing.
  await mara.context().route(/\/trpc\/revision\.saveDraft/, (route) => route.abort())
  await write(mara, ' Go')
  const typed: { word: string; at: number }[] = []
  for (let i = 0; i < 40; i += 1) {
    const word = ` w${i}`
    await mara.keyboard.type(word, { delay: 30 })
    typed.push({ word, at: Date.now() })
  }
  const killed = Date.now()
  const devtools = await mara.context().newCDPSession(mara)
  const gone = mara.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await gone

  const again = await mara.context().newPage()
  await again.goto(address)
  await expect(question(again)).toContainText('Go w0')
  const back = (await question(again).textContent()) ?? ''
  const owed = typed.filter(({ at }) => killed - at > 2_000).map(({ word }) => word)
  expect(owed.length).toBeGreaterThan(5)
  expect(back).toContain(owed.join(''))
})

test('a clock that is a day wrong changes neither what is newer nor what time is left', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.clock)
  const ahead = await asPerson(browser, server, 'Mara Lindqvist')
  await setClockAhead(ahead)
  await take(ahead, address)
  await expect(stage(ahead).getByText(/^\d+:\d+ left$/)).toBeVisible()
  await write(ahead, ' From tomorrow.')
  await untilDrafted(ahead, { server, key: keys.clock }, ' From tomorrow.')
  await expect(saveMark(ahead)).toHaveAttribute('data-state', 'kept')
  await ahead.goto('about:blank')

  const right = await asPerson(browser, server, 'Mara Lindqvist')
  await right.goto(address)
  await expect(question(right)).toContainText('From tomorrow.')
  await write(right, ' From today.')
  await untilDrafted(right, { server, key: keys.clock }, ' From tomorrow. From today.')
  await right.goto('about:blank')

  await ahead.goto(address)
  await expect(question(ahead)).toContainText('From tomorrow. From today.')
  await expect(saveMark(ahead)).toHaveAttribute('data-state', 'kept')
})

test('a browser that keeps nothing says so, and the server has everything within two seconds', async ({
  browser,
  server,
}) => {
  const address = addressOf(server, keys.full)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await mara.addInitScript(() => {
    const error = new DOMException('The disk is full.', 'QuotaExceededError')
    const full = () => {
      throw error
    }
    IDBObjectStore.prototype.put = full
    Storage.prototype.setItem = full
  })
  await take(mara, address)
  await write(mara, ' First.')
  await expect(mara.locator('[data-browser-full]')).toContainText('This browser keeps nothing')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'server_only')
  await mara.keyboard.type(' Then this.')
  const typed = Date.now()
  await untilDrafted(mara, { server, key: keys.full }, ' First. Then this.')
  expect(Date.parse((await viewOf(mara, server, keys.full)).draft?.at ?? '')).toBeLessThan(
    typed + 2_000,
  )
  await expect(mara.locator('[data-browser-full]')).toContainText(/up to \d+:\d\d/)
  await mara.reload()
  await expect(question(mara)).toContainText('First. Then this.')
})

test('a text of a megabyte is edited, kept and saved whole', async ({ browser, server }) => {
  test.setTimeout(300_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.long))
  await write(mara, ' ')
  const long = Array.from(
    { length: 11_000 },
    (_, i) => `Line ${i} of a very long text, ${'x'.repeat(70)}.\n`,
  ).join('')
  expect(long.length).toBeGreaterThan(1_000_000)
  await paste(mara, { plain: JSON.stringify(long) })
  await mara.keyboard.type('End')
  const whole = `${plainPair.question} ${long}End`
  await expect
    .poll(async () => (await draftedQuestion(mara, server, keys.long)) === whole, {
      timeout: 60_000,
    })
    .toBe(true)
  await mara.reload()
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept', { timeout: 60_000 })
  await saveRevision(mara)
  const { content } = await viewOf(mara, server, keys.long)
  expect(content.question.text === whole).toBe(true)
})

test('pasted rich text arrives as plain text; emoji and half a pair arrive as they are', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.odd))
  await write(mara, ' ')
  await paste(mara, {
    plain: JSON.stringify('bold & <b>told</b>\r\nnext'),
    html: '<p onclick="alert(1)"><b>bold</b> &amp; <img src=x></p>',
  })
  await mara.keyboard.insertText(' 👩‍👩‍👧 e\u0301 🇩🇪')
  await paste(mara, { plain: String.raw`" half: \ud83d."` })
  const text = `${plainPair.question} bold & <b>told</b>\nnext 👩‍👩‍👧 e\u0301 🇩🇪 half: \ud83d.`
  await expect.poll(() => draftedQuestion(mara, server, keys.odd)).toBe(text)
  await mara.getByRole('tab', { name: /^Findings/ }).click()
  await expect(mara.locator('[data-finding="text-not-unicode"]')).toBeVisible()
  await mara.reload()
  await expect(question(mara)).toContainText('👩‍👩‍👧')
  await saveRevision(mara)
  expect((await viewOf(mara, server, keys.odd)).content.question.text).toBe(text)
  await write(mara, '🇩🇪')
  await mara.keyboard.press('Backspace')
  await mara.keyboard.type('!')
  await untilDrafted(mara, { server, key: keys.odd }, `${text.slice(-8)}!`)
})

test('an instance with three hundred media is edited, kept and saved', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const many = Array.from({ length: 300 }, (_, i) => i + 1)
  const text = many.map((number) => `Step ${number} is <image${number}>.`).join('\n')
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await bringInFolder(wei, server, await folderOfMany(many, text))
  const rows = await instancesOf(wei.request, server)
  const key = rows.find(({ id }) => id === '9300')?.key ?? ''
  await wei.context().close()

  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, key))
  await write(mara, ' Compare them all.')
  await untilDrafted(mara, { server, key }, 'Step 300 is <image300>. Compare them all.')
  await mara.reload()
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept')
  await saveRevision(mara)
  const { content } = await viewOf(mara, server, key)
  expect(content.question.text).toBe(`${text} Compare them all.`)
  expect(content.question.media).toHaveLength(300)
})
