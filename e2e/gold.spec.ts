import { chance } from '#server/gold/chance.ts'

import { instancesOf, post } from './api.ts'
import { everyLook } from './every-look.ts'
import { sent, take, voteLow } from './steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'gold' })

/** A seed that makes gold of whatever turn of this checker comes next. */
function seedFor(person: string): string {
  const turns = Array.from({ length: 8 }, (_, i) => i + 1)
  for (let n = 0; ; n++)
    if (turns.every((turn) => chance(`seed ${n}`, person, 'check', turn) < 0.5)) return `seed ${n}`
}

test('a lead gives gold, a checker answers it unawares, and both see how it went', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const ines = await asPerson(browser, server, 'Ines Haddad')
  const before = await instancesOf(ines.request, server)

  await test.step('the lead lets the server choose templates, and says how much gold people get', async () => {
    await wei.goto(`${server.url}/projects/demo/gold`)
    await expect(wei.getByText('There is no template yet.')).toBeVisible()
    await everyLook(wei, 'no gold yet')
    await wei.getByRole('button', { name: /^Choose \d+ signed-off ones$/ }).click()
    await expect(wei.locator('[data-template]').first()).toContainText('One thing is broken')
    await wei.getByRole('textbox', { name: 'Share of everybody’s work' }).fill('50')
    await wei.getByRole('textbox', { name: 'Seed' }).fill(seedFor('demo-ines'))
    await wei.getByRole('radio', { name: 'After their answer' }).check()
    await wei.getByRole('button', { name: 'Save' }).click()
    await expect(wei.getByRole('button', { name: 'Save' })).toBeDisabled()
    await everyLook(wei, 'templates of gold')
  })

  const key =
    await test.step('the checker’s list has as many as before, one of them gold', async () => {
      await post(ines, server, 'work.take', { project: 'demo', phase: 'check' })
      const after = await instancesOf(ines.request, server)
      expect(after).toHaveLength(before.length)
      const known = new Set(before.map((row) => row.key))
      const [copy, ...others] = after.filter((row) => !known.has(row.key))
      expect(others).toEqual([])
      expect(copy).toMatchObject({ stage: 'check' })
      return copy?.key ?? ''
    })

  await test.step('she votes on it as on any other, and is told', async () => {
    const address = `${server.url}/projects/demo/instances/${key}`
    await take(ines, address)
    await expect(ines.getByText('This was gold')).toHaveCount(0)
    await voteLow(ines)
    await sent(ines)
    await ines.goto(address)
    await expect(ines.locator('[data-told="found"]')).toContainText('You answered as expected.')
    await everyLook(ines, 'told of gold')
  })

  await test.step('the lead reads the answer', async () => {
    await wei.reload()
    await expect(wei.getByRole('row', { name: /Ines Haddad/ })).toContainText('100%')
    await wei.getByRole('button', { name: /^Look at the answer of Ines Haddad/ }).click()
    await expect(wei.getByRole('dialog')).toContainText('voted low')
    await everyLook(wei, 'an answer to gold')
  })
})
