import { plainPdf } from './document-files.ts'
import { pagesOf } from './document-steps.ts'
import { rampMedium } from './make-pictures.ts'
import { makeWav } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { saveSettings, stage, take } from './steps.ts'
import { findsNothing, viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'viewed' })

test('what was looked at is kept, shown to the checker, and asked for where the project wants it', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Wei Zhang')
  const address = await bringInMedia(wei, server, {
    image1: await rampMedium('photo.png', 400, 300),
    audio1: { name: 'tone.wav', bytes: makeWav(2, 8000, [(t) => Math.sin(2500 * t)]) },
    document1: { name: 'paper.pdf', bytes: plainPdf(2, (n) => `Page ${n}`) },
    code1: { inline: 'print(3)' },
  })
  await wei.goto(`${server.url}/projects/demo/settings`)
  await wei.getByRole('radio', { name: 'Every medium whole' }).check()
  await saveSettings(wei)

  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, address)
  const list = stage(mara).locator('[data-viewed-list]')
  const row = (tag: string) => list.getByRole('row', { name: new RegExp(tag) })
  await expect(list).toContainText('This project wants every medium seen whole first')
  await expect(row('audio1')).toContainText('not opened')
  for (const check of await stage(mara).getByRole('tabpanel').getByRole('checkbox').all())
    await check.check()
  await expect(mara.getByRole('button', { name: /^Submit and next/ })).toHaveAttribute(
    'aria-disabled',
  )
  await expect(
    mara.getByText('This project wants every medium looked at first').first(),
  ).toBeAttached()

  await row('image1').getByRole('button').click()
  await expect(row('image1')).toContainText('opened')
  await expect(row('image1')).not.toContainText('not opened')
  await viewer(mara, 'audio1').scrollIntoViewIfNeeded()
  await viewer(mara, 'audio1').getByRole('button', { name: /^Play/ }).first().click()
  await expect(row('audio1')).toContainText(/0:02 of 0:02 played/)
  await viewer(mara, 'document1').scrollIntoViewIfNeeded()
  await expect(row('document1')).toContainText('1 of 2 pages')
  await pagesOf(viewer(mara, 'document1')).focus()
  await mara.keyboard.press('PageDown')
  await expect(row('document1')).toContainText('2 of 2 pages')
  await viewer(mara, 'code1').scrollIntoViewIfNeeded()
  await expect(row('code1')).toContainText('opened')
  await expect(row('code1')).not.toContainText('not opened')
  await findsNothing(mara, '[data-viewed-list]')
  await mara.getByRole('button', { name: /^Submit and next/ }).click()
  await expect(mara).not.toHaveURL(address)

  const ada = await asPerson(browser, server, 'Ada Okafor')
  await take(ada, address)
  await ada.getByRole('tab', { name: /^Checks/ }).click()
  const told = stage(ada)
    .locator('[data-viewed-list]')
    .getByRole('row', { name: /audio1/ })
  await expect(told).toContainText('0:02 of 0:02 played')
  await expect(told).toContainText('not opened')
  await expect(ada.getByRole('button', { name: /^Vote high/ })).toHaveAttribute('aria-disabled')
})
