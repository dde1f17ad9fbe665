import { instancesOf } from './api.ts'
import { everyLook } from './every-look.ts'
import { asPerson, expect, test } from './world.ts'

// Here nobody else makes templates.
test.use({ world: 'gold-of-an-instance' })

test('a lead makes a template of an instance on its page, takes it out, and back', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const rows = await instancesOf(wei.request, server)
  const one = rows.find((row) => row.stage === 'signed_off')
  await wei.goto(`${server.url}/projects/demo/instances/${one?.key}`)
  await wei.getByRole('button', { name: /^Gold/ }).click()
  await expect(wei.getByRole('region', { name: 'What a copy shows' })).toBeVisible()
  await everyLook(wei, 'gold of an instance')
  await wei.getByRole('button', { name: 'Make it a template' }).click()
  await expect(wei.locator('[data-gold]')).toContainText('One thing is broken')
  await wei.getByRole('button', { name: /^Take out of gold/ }).click()
  await expect(wei.locator('[data-gold]')).toHaveCount(0)
  await wei.getByRole('button', { name: 'Undo' }).click()
  await expect(wei.locator('[data-gold]')).toHaveCount(1)
})
