import { addressOf, bringIn, plainPair, viewOf } from './records.ts'
import { answerDialog, signOut, stage, submit, take, voteLow } from './steps.ts'
import { findsNothing } from './viewer-steps.ts'
import { asPerson, expect, signIn, test } from './world.ts'

test.use({ world: 'desk' })

const uncounted = { ...plainPair, question: 'Look at <image1> and draw the same place.' }
let keys: string[] = []

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(180_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  keys = await bringIn(wei, server, [plainPair, plainPair, plainPair, uncounted, plainPair])
  expect(keys).not.toContain('')
  await wei.context().close()
})

test('what is sent back returns to its reviewer with the comment', async ({ browser, server }) => {
  const address = addressOf(server, keys[0] ?? '')
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await submit(mara)
  await expect(mara).not.toHaveURL(address)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, address)
  await answerDialog(ada, 'Send back', 'Say which place.')
  await ada.getByRole('button', { name: 'Send now' }).click()
  await expect(ada.getByRole('button', { name: 'Send now' })).toHaveCount(0)

  await mara.goto(`${server.url}/projects/demo`)
  await mara
    .getByRole('region', { name: /^Returned to you/ })
    .getByText('Say which place.')
    .click()
  await expect(stage(mara)).toHaveAttribute('data-stage', 'returned')
  await expect(mara.getByText('Returned with 1 comment that has to be resolved')).toBeVisible()
  await expect(mara.getByText('Say which place.').first()).toBeVisible()
  await mara.getByRole('tab', { name: /^Comments/ }).click()
  await expect(mara.getByRole('tabpanel')).toContainText('has to change')
})

test('a submission is withdrawn, one more is recalled, and the signed is reopened', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const address = addressOf(server, keys[1] ?? '')
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, address)
  await submit(tomas)
  await expect(tomas).not.toHaveURL(address)
  await tomas.goto(address)
  await tomas.getByRole('button', { name: /^Withdraw/ }).click()
  await expect(stage(tomas)).toHaveAttribute('data-stage', 'returned')

  await take(tomas, address)
  await submit(tomas)
  await expect(tomas).not.toHaveURL(address)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  await wei.goto(address)
  await answerDialog(wei, 'Recall', 'The licence of the photo is unclear.')
  await expect(stage(wei)).toHaveAttribute('data-stage', 'returned')
  await wei.getByRole('tab', { name: /^History/ }).click()
  await expect(wei.getByRole('tabpanel')).toContainText('The licence of the photo is unclear.')

  await take(tomas, address)
  await submit(tomas)
  await expect(tomas).not.toHaveURL(address)
  for (const name of ['Ada Okafor', 'Kenji Mori']) {
    const checker = await asPerson(browser, server, name)
    await take(checker, address)
    await checker.getByRole('button', { name: /^Vote high/ }).click()
    await checker.getByRole('button', { name: 'Send now' }).click()
    await expect(checker.getByRole('button', { name: 'Send now' })).toHaveCount(0)
  }
  await wei.goto(address)
  await expect(stage(wei)).toHaveAttribute('data-stage', 'signed_off')
  await answerDialog(wei, 'Reopen', 'A reader found the photo elsewhere.')
  await expect(stage(wei)).toHaveAttribute('data-stage', 'review')
})

test('a proposed deletion that both checkers vote low deletes', async ({ browser, server }) => {
  const address = addressOf(server, keys[2] ?? '')
  const tomas = await asPerson(browser, server, 'Tomás Ferreira')
  await take(tomas, address)
  await answerDialog(tomas, 'Propose deletion', 'The photo shows a patient.')
  await expect(tomas).not.toHaveURL(address)
  for (const name of ['Kenji Mori', 'Ines Haddad']) {
    const checker = await asPerson(browser, server, name)
    await take(checker, address)
    await expect(checker.getByText('The photo shows a patient.')).toBeVisible()
    await voteLow(checker)
  }
  await tomas.goto(address)
  await expect(stage(tomas)).toHaveAttribute('data-stage', 'deleted')
})

test('a waived finding shows its reason to the checker', async ({ browser, server }) => {
  const address = addressOf(server, keys[3] ?? '')
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  await mara.getByRole('tab', { name: /^Findings/ }).click()
  const finding = mara.locator('[data-finding="count-unstated"]')
  await finding.getByRole('button', { name: 'Waive…' }).click()
  await expect(finding.getByRole('textbox')).toBeFocused()
  await mara.keyboard.type('One drawing is meant by the verb.')
  await finding.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(finding).toContainText('Waived: One drawing is meant by the verb.')
  await submit(mara)
  await expect(mara).not.toHaveURL(address)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, address)
  await ada.getByRole('tab', { name: /^Findings/ }).click()
  await expect(ada.getByRole('tabpanel')).toContainText('One drawing is meant by the verb.')
  await ada.getByRole('button', { name: /^Vote high/ }).click()
  await ada.getByRole('button', { name: /^Take back/ }).click()
  await expect(ada.getByText(/^Vote high on/)).toHaveCount(0)
  await expect(ada.getByRole('button', { name: /^Vote high/ })).toBeEnabled()
  const { abilities } = await viewOf(ada, server, keys[3] ?? '')
  expect(abilities).toContain('vote')

  const dialog = ada.getByRole('dialog')
  const reason = dialog.getByRole('checkbox').nth(1)
  await ada.getByRole('button', { name: /^Vote low/ }).click()
  await reason.check()
  await dialog.getByRole('textbox').fill('The verb may mean two.')
  await dialog.getByRole('button', { name: 'Vote low' }).click()
  await ada.getByRole('button', { name: /^Take back/ }).click()
  await expect(stage(ada)).toHaveAttribute('data-instance', keys[3] ?? '')
  await ada.getByRole('button', { name: /^Vote low/ }).click()
  await expect(reason).toBeChecked()
  await expect(dialog.getByRole('textbox')).toHaveValue('The verb may mean two.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await answerDialog(ada, 'Send back', 'Say how many.')
  await ada.getByRole('button', { name: /^Take back/ }).click()
  await expect(stage(ada)).toHaveAttribute('data-instance', keys[3] ?? '')
  await ada.getByRole('button', { name: /^Send back/ }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('Say how many.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  // A vote that cannot be sent holds back who signs out, as a draft does; what they typed is gone with them.
  await ada.route(/\/trpc\/check\.vote/, (route) => route.abort())
  await ada.getByRole('button', { name: /^Vote high/ }).click()
  await expect(ada.locator('[data-outbox]')).toBeVisible()
  await signOut(ada)
  const leaving = ada.getByRole('dialog', { name: 'Sign out' })
  await expect(leaving).toContainText('your work on 1 instance')
  await leaving.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(ada).toHaveURL(/sign-in/)
  expect(await ada.evaluate(() => Object.keys(sessionStorage).join())).not.toContain(
    'countersign.taken-back',
  )
  await signIn(ada, server, 'Ada Okafor')
  await ada.goto(address)
  await expect(ada.getByRole('button', { name: /^Vote high/ })).toBeEnabled()
  await expect(ada.locator('[data-outbox]')).toHaveCount(0)
})

test('source and rendered text share the line as a person likes it', async ({
  browser,
  server,
}) => {
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys[4] ?? ''))
  await mara.getByRole('button', { name: /^Edit/ }).click()
  const width = async () => (await mara.locator('[data-source-side]').first().boundingBox())?.width
  const edge = mara.getByRole('separator', { name: 'Question: width of its source' })
  await expect(edge).toHaveAttribute('aria-valuenow', '50')
  const half = (await width()) ?? 0
  await edge.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', '52')
  await expect.poll(width).toBeGreaterThan(half)
  await edge.press('Home')
  await expect(edge).toHaveAttribute('aria-valuenow', '25')
  await edge.press('End')
  await expect(edge).toHaveAttribute('aria-valuenow', '75')
  await edge.dblclick()
  await expect(edge).toHaveAttribute('aria-valuenow', '50')

  const box = await edge.boundingBox()
  if (!box) throw new Error('no edge')
  const [x, y] = [box.x + box.width / 2, box.y + 20]
  await mara.mouse.move(x, y)
  await mara.mouse.down()
  await mara.mouse.move(x - 100, y)
  await mara.mouse.up()
  await expect.poll(async () => Math.abs(((await width()) ?? 0) - half + 100)).toBeLessThan(5)
  const share = (await edge.getAttribute('aria-valuenow')) ?? ''
  await mara.reload()
  await mara.getByRole('button', { name: /^Edit/ }).click()
  await expect(edge).toHaveAttribute('aria-valuenow', share)
  const answers = mara.getByRole('separator', { name: 'Answer: width of its source' })
  await expect(answers).toHaveAttribute('aria-valuenow', share)
  await findsNothing(mara, '[data-instance]')
})
