import type { Page } from '@playwright/test'

import { paste, saveMark, untilDrafted } from './draft-steps.ts'
import { addressOf, bringIn, viewOf } from './records.ts'
import { question, sent, source, stage, submit, take, write } from './steps.ts'
import { complaintsOf } from './viewer-steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'no room' })

const plain = {
  question: 'Look at <image1> and return exactly one image of the same place.',
  answer: 'The same place stands in <image2>.',
}
let keys: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  keys = await bringIn(wei, server, [plain, plain])
  expect(keys).not.toContain('')
  await wei.context().close()
})

/** Leaves the browser this many bytes for what the application keeps; null: as it was. */
async function allow(page: Page, server: Running, bytes: number | null): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(server.url).origin,
    ...(bytes !== null && { quotaSize: bytes }),
  })
  if (bytes === null) await devtools.detach()
}

const full = (page: Page) => page.locator('[data-instance] [data-browser-full]')

test('a browser whose store is full says so, the server has what is typed, and room is used when it is back', async ({
  browser,
  server,
}) => {
  const at = { server, key: keys[0] ?? '' }
  const address = addressOf(server, at.key)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  // Before anything is written: what room there is, the browser asks only now and then.
  await allow(mara, server, 1)
  await take(mara, address)
  await write(mara, ' No room.')
  await expect(full(mara)).toContainText('This browser keeps nothing')
  await expect(source(mara)).toBeFocused()
  await untilDrafted(mara, at, ' No room.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'server_only')

  await mara.reload()
  await expect(question(mara)).toContainText('No room.')
  await expect(mara.locator('[data-conflict]')).toHaveCount(0)

  await write(mara, ' ')
  await paste(mara, { plain: JSON.stringify('long '.repeat(40_000)) })
  await mara.keyboard.type('End.')
  await expect(full(mara)).toBeVisible()
  await untilDrafted(mara, at, 'long End.')
  await allow(mara, server, null)
  await mara.keyboard.type(' Room again.')
  await expect(full(mara)).toHaveCount(0)
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept')
  await submit(mara)
  expect((await viewOf(mara, server, at.key)).content.question.text).toMatch(/Room again\.$/)
})

test('without any store of the browser one edits, submits and votes all the same', async ({
  browser,
  server,
}) => {
  const at = { server, key: keys[1] ?? '' }
  const address = addressOf(server, at.key)
  const storeless = async (name: string) => {
    const page = await asPerson(browser, server, name)
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
      for (const store of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, store, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError')
          },
        })
    })
    return page
  }
  const mara = await storeless('Mara Lindqvist')
  const complaints = complaintsOf(mara)
  await take(mara, address)
  await write(mara, ' On the server only.')
  await expect(full(mara)).toContainText('This browser keeps nothing')
  await untilDrafted(mara, at, ' On the server only.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'server_only')
  await mara.getByRole('button', { name: /^You: / }).click()
  await mara.getByRole('menuitem', { name: '简体中文' }).click()
  await expect(full(mara)).toContainText('此浏览器')
  await mara.reload()
  await expect(question(mara)).toContainText('On the server only.')
  await submit(mara)
  expect(complaints).toEqual([])

  const ada = await storeless('Ada Okafor')
  await take(ada, address)
  await ada.keyboard.press('Shift+1')
  await expect(ada).not.toHaveURL(address)
  await expect(ada.getByText('Vote high on 2:')).toBeVisible()
  await ada.keyboard.press('Control+Enter')
  await sent(ada)
  expect((await viewOf(ada, server, at.key)).votes).toMatchObject([{ mine: true }])
  await ada.goto(address)
  await expect(stage(ada)).toHaveAttribute('data-stage', 'check')
})
