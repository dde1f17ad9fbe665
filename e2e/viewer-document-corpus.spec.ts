import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { absent, center, wake } from './document-steps.ts'
import { corpusFile } from './media-records.ts'
import { complaintsOf, show, viewer } from './viewer-steps.ts'
import { expect, test } from './world.ts'

test.use({ world: 'documents' })

test('every document of the corpus opens, asks for its password, or says why it does not', async ({
  page,
  server,
}) => {
  const folder = corpusFile('media/document')
  test.skip(!folder, absent)
  const complaints = complaintsOf(page)
  const names = readdirSync(folder ?? '').toSorted()
  const media = names.map((name, i) => [`document${i + 1}`, join(folder ?? '', name)] as const)
  await show(page, server, Object.fromEntries(media))
  const locked = /bug1782186|issue15893|issue6010/
  for (const [i, name] of names.entries()) {
    const one = viewer(page, `document${i + 1}`)
    await center(one)
    await expect(one).toHaveAttribute('data-state', /ready|idle|error/)
    if ((await one.getAttribute('data-state')) === 'error') {
      await expect(one.getByRole('note')).toContainText(name)
      continue
    }
    await wake(one, locked.test(name) ? 'idle' : 'ready')
    if (locked.test(name)) await expect(one.getByLabel(/needs a password/)).toBeVisible()
  }
  expect(page.workers()).toHaveLength(1)
  expect(complaints).toEqual([])
})
