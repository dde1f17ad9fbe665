import type { Page } from '@playwright/test'

import { everyLook } from './every-look.ts'
import { addressOf, bringIn, plainPair, viewOf } from './records.ts'
import { answerDialog, saveSettings, sent, submit, take, write } from './steps.ts'
import { asPerson, expect, type Running, test } from './world.ts'

test.use({ world: 'double' })

async function drawAll(lead: Page, server: Running): Promise<void> {
  await lead.goto(`${server.url}/projects/demo/settings`)
  await lead.getByRole('textbox', { name: 'Per cent of the instances' }).fill('100')
  await lead.getByRole('textbox', { name: 'Seed of the draw' }).fill('autumn')
  await expect(lead.getByText(/get a second review\./)).toBeVisible()
  await everyLook(lead, 'settings: double review', { brief: true })
  await saveSettings(lead)
}

test('two people review the same record unseen by each other; a lead compares and takes the second', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const [key = ''] = await bringIn(wei, server, [plainPair])
  const address = addressOf(server, key)
  await drawAll(wei, server)

  await test.step('the lead keeps the second seat for somebody, and sees how far the drawn are', async () => {
    await wei.goto(address)
    await wei.getByRole('button', { name: /^Second review/ }).click()
    await wei
      .getByRole('combobox', { name: 'Keep it for' })
      .selectOption({ label: 'Tomás Ferreira' })
    await everyLook(wei, 'the second seat', { brief: true })
    await wei.getByRole('button', { name: 'Keep the seat' }).click()
    await expect(wei.getByRole('dialog')).toHaveCount(0)
    await wei.goto(`${server.url}/projects/demo/lead`)
    const waiting = wei.getByRole('link', { name: /^A review to come/ })
    await expect(waiting).toBeVisible()
    await everyLook(wei, 'overview: double review')
    await waiting.click()
    await expect(wei.getByRole('button', { name: 'Double review: A review to come' })).toBeVisible()
    await wei.keyboard.press('Shift+A')
    await wei.getByRole('button', { name: 'Assign…' }).click()
    await wei.getByRole('radio', { name: /^Everybody who may do them/ }).check()
    await expect(wei.getByRole('switch', { name: /^The second reviews/ })).toBeChecked()
    await expect(wei.getByText(/instances are assigned$/)).toBeVisible()
    await everyLook(wei, 'second reviews in bulk', { brief: true })
    await wei.getByRole('button', { name: 'Cancel' }).click()
  })

  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await test.step('both work at once, each on the record as it came', async () => {
    await take(mara, address)
    await write(mara, ' First hand.')
    await take(tomas, address)
    await expect(tomas.getByText('This is a second review')).toBeVisible()
    await everyLook(tomas, 'a second review', { brief: true })
    await submit(mara)
    expect((await viewOf(wei, server, key)).stage).toBe('check')
    await tomas.reload()
    expect((await viewOf(tomas, server, key)).stage).toBe('review')
    await expect(tomas.getByText('First hand.')).toHaveCount(0)
    await write(tomas, ' Second hand.')
    await submit(tomas)
  })

  await test.step('the second moved nothing: a checker sees the first, and sends it back', async () => {
    expect((await viewOf(wei, server, key)).stage).toBe('check')
    const ada = await asPerson(browser, server, 'Ada Okafor')
    await take(ada, address)
    const view = await viewOf(ada, server, key)
    expect(view.content.question.text).toContain('First hand.')
    expect(JSON.stringify(view)).not.toContain('Second hand.')
    await answerDialog(ada, 'Send back', 'Say which place.')
    await sent(ada)
  })

  await test.step('the lead looks at both, and puts the second in the place of the head', async () => {
    await wei.goto(address)
    await wei.getByRole('tab', { name: /^History/ }).click()
    await wei.getByRole('button', { name: /^See what \S+ would change/ }).click()
    await everyLook(wei, 'a second review beside the head', { brief: true })
    await wei.getByRole('button', { name: /^Make \S+ the head/ }).click()
    await expect(wei.getByText('Second review promoted')).toBeVisible()
    const view = await viewOf(wei, server, key)
    expect(view.stage).toBe('returned')
    expect(view.content.question.text).toContain('Second hand.')
    expect(view.content.question.text).not.toContain('First hand.')
  })
})
