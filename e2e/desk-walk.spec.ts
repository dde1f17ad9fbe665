import type { Page } from '@playwright/test'

import { readFromTheRight } from './desk-steps.ts'
import { saveMark } from './draft-steps.ts'
import { bringInMedia } from './media-records.ts'
import { plainMedia } from './plain-media.ts'
import { addressOf, onePlainEach } from './records.ts'
import { pressSubmit, question, stage, take, write } from './steps.ts'
import { beginWalk, missedControls, noteControls, walk } from './tab-walk.ts'
import { viewer } from './viewer-steps.ts'
import { asPerson, expect, test } from './world.ts'

test.use({ world: 'desk walk', actionTimeout: 20_000 })

let keys: Record<'heard' | 'next', string>
let address = ''

test.beforeAll(async ({ browser, server }) => {
  test.setTimeout(240_000)
  keys = await onePlainEach(browser, server, ['heard', 'next'])
  const wei = await asPerson(browser, server, 'Wei Zhang')
  address = await bringInMedia(wei, server, await plainMedia())
  await wei.context().close()
})

for (const width of [1440, 400])
  test(`the Tab key walks through the whole desk and back at ${width} pixels`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(300_000)
    const mara = await asPerson(browser, server, width > 900 ? 'Mara Lindqvist' : 'Tomás Ferreira')
    const at = width > 900 ? address : addressOf(server, keys.next)
    await take(mara, at)
    await mara.setViewportSize({ width, height: 800 })
    for (const tag of width > 900 ? ['image1', 'audio1', 'document1', 'code1'] : ['image1']) {
      await viewer(mara, tag).scrollIntoViewIfNeeded()
      await expect(viewer(mara, tag)).toHaveAttribute('data-level', /live|poster/)
    }
    const forth = [await beginWalk(mara), ...(await walk(mara, 'Tab'))]
    expect(forth.filter(({ covered }) => covered)).toEqual([])
    expect(await missedControls(mara)).toEqual([])
    expect(forth.length).toBeGreaterThan(20)

    const order = forth.map(({ part }) => part).filter((part, i, all) => part !== all[i - 1])
    expect(order).toEqual([
      'body',
      'header',
      '[data-instance] > header',
      '[data-instance] > section',
      '[data-instance] > aside',
      '[data-instance] footer',
    ])
    await noteControls(mara)
    const back = await walk(mara, 'Shift+Tab', forth[0])
    expect(back.filter(({ covered }) => covered)).toEqual([])
    expect(await missedControls(mara)).toEqual([])
    expect(back.length).toBeGreaterThan(20)
  })

/** What is said aloud from now on: by the one region, and by anything else that would speak. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    const speaks =
      '[role="status"], [role="alert"], [role="log"], output, [aria-live]:not([aria-live="off"])'
    const watch = new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ addedNodes, target }) => {
          const from = target instanceof Element ? target : target.parentElement
          const added = [...addedNodes].filter((node) => node instanceof Element)
          return [
            from?.closest(speaks),
            ...added.flatMap((one) => [...one.querySelectorAll(speaks)]),
            ...added.filter((one) => one.matches(speaks)),
          ]
        }),
      )
      for (const region of regions)
        if (region?.isConnected && !region.closest('[data-viewer]') && region.textContent.trim())
          heard.push(`${region.closest('[inert]') ? 'prepared: ' : ''}${region.textContent.trim()}`)
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
}

test('one region says what was saved, what failed and what comes next, each once; a prepared desk is silent', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const mara = await asPerson(browser, server, 'Mara Lindqvist')
  await take(mara, addressOf(server, keys.heard))
  await expect(mara.locator('[data-prepared]')).toHaveCount(1)
  const heard = await listen(mara)
  const regions = mara.locator(
    'output, [role="status"], [role="log"], [aria-live]:not([aria-live="off"])',
  )
  const outside = regions.locator('xpath=self::*[not(ancestor::*[@data-viewer])]')
  await expect(outside).toHaveCount(1)
  await expect(outside).toHaveAttribute('data-announcer')

  await write(mara, ' It is far.')
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'kept')
  expect(await heard()).toEqual([])

  await mara.route('**/trpc/revision.save?**', (route) => route.abort())
  const save = async () => {
    await mara.keyboard.press('Control+s')
    await mara.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(mara.getByRole('dialog')).toHaveCount(0)
  }
  await save()
  const failed = /^That was not done: /
  await expect.poll(heard).toEqual([expect.stringMatching(failed)])
  await mara.unroute('**/trpc/revision.save?**')
  await save()
  await expect(saveMark(mara)).toHaveAttribute('data-state', 'saved')
  await expect.poll(heard).toEqual([expect.stringMatching(failed), 'Saved.'])

  await mara.keyboard.press('Escape')
  await pressSubmit(mara)
  await expect(stage(mara)).not.toHaveAttribute('data-instance', keys.heard)
  await expect(mara.locator('[data-outbox]')).toHaveCount(0)
  await expect
    .poll(async () => (await heard()).slice(2))
    .toEqual([
      'Submitting. You can go on.',
      'The next instance is here.',
      expect.stringMatching(/^Submission on .*: sent$/),
    ])
})

test('read from right to left, the desk is mirrored and its media are not', async ({
  browser,
  server,
}) => {
  const wei = await asPerson(browser, server, 'Kenji Mori')
  await wei.goto(address)
  await expect(question(wei)).toBeVisible()
  const tag = viewer(wei, 'audio1')
  await tag.scrollIntoViewIfNeeded()
  await expect(tag).toHaveAttribute('data-level', 'live')
  const left = async (selector: string) =>
    (await wei.locator(selector).filter({ visible: true }).first().boundingBox())?.x ?? -1
  const parts = {
    back: '[data-instance] > header > a',
    save: '[data-save]',
    rail: '[data-instance] > aside',
    divider: '[role="separator"]',
    firstTab: '[role="tab"]',
    lastTab: '[role="tab"] >> nth=4',
    chip: '[data-viewer] .tag-chip',
    wave: '[data-tag="audio1"][data-viewer] audio',
  }
  const places = async () => ({
    backFirst: (await left(parts.back)) < (await left(parts.save)),
    railAfter: (await left(parts.rail)) > (await left('[data-instance] > section')),
    tabsOn: (await left(parts.firstTab)) < (await left(parts.lastTab)),
  })
  expect(await places()).toEqual({ backFirst: true, railAfter: true, tabsOn: true })

  await readFromTheRight(wei)
  expect(await places()).toEqual({ backFirst: false, railAfter: false, tabsOn: false })

  const rail = wei.locator(parts.rail)
  const before = (await rail.boundingBox())?.width ?? 0
  await wei.locator(parts.divider).press('ArrowRight')
  await expect.poll(async () => (await rail.boundingBox())?.width ?? 0).toBeGreaterThan(before)
})
