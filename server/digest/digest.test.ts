import { afterEach, expect, it } from 'vitest'

import { digestChoice } from '#server/db/schema.ts'
import { mailerOf } from '#server/launch/mailer-of.ts'
import { appRouter } from '#server/router.ts'
import {
  endMail,
  from,
  mails,
  morning,
  origin,
  post,
  stateOf,
  wants,
} from '#server/testing/digest-steps.ts'
import { mailServer, readMail } from '#server/testing/mail-server.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { createCaller } from '#server/trpc.ts'

import { claim } from './claim.ts'

afterEach(endMail)

const dayless = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d/g, 'day')

it('sends one mail a day from six on, with links to what waits and no word of it', async () => {
  const world = await newWorld()
  const server = await mails()
  const { key } = await world.instance('returned')
  await world.instance('review')
  await wants(world, 'rosa')
  await wants(world, 'lena')
  const { logged, run } = post(world, server)

  await run(new Date(`${morning(1).toISOString().slice(0, 10)}T05:59:00Z`))
  expect(server.asked()).toBe(0)
  await run(morning(1))
  await run(morning(1, 30))
  await run(morning(1, 600))
  expect(server.taken).toHaveLength(1)
  expect(await stateOf(world, 'rosa', morning(1))).toEqual({ state: 'sent', tries: 1 })
  expect(logged()).toContain('sent a digest')
  expect(logged()).not.toContain('rosa@example.org')

  const { heads, html, text } = readMail(server.taken[0] ?? '')
  expect(heads).toMatchObject({
    to: 'rosa <rosa@example.org>',
    from,
    subject: '2 things wait for you in Countersign',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    'auto-submitted': 'auto-generated',
  })
  const link = `${origin}/projects/${world.project}/instances/${key}`
  for (const body of [text, html]) {
    expect(body).toContain('Returned to you: 1')
    expect(body).toContain('To review: 1')
    expect(body).toContain(link)
    expect(body).toContain(`${origin}/digest`)
    expect(body).not.toContain('The answer counts wrong.')
  }
  expect(await world.as('rosa').digest.mine()).toMatchObject({
    possible: true,
    choice: { address: 'rosa@example.org', language: 'en' },
    last: { day: morning(1).toISOString().slice(0, 10), state: 'sent' },
  })

  await run(morning(2))
  expect(server.taken).toHaveLength(2)
})

it('is silent towards those for whom nothing waits, until another day', async () => {
  const world = await newWorld()
  const server = await mails()
  await wants(world, 'cleo')
  const { run } = post(world, server)
  await run(morning(1))
  await world.instance('check')
  await run(morning(1, 60))
  expect(server.asked()).toBe(0)
  expect(await stateOf(world, 'cleo', morning(1))).toEqual({ state: 'nothing', tries: 1 })
  await run(morning(2))
  expect(readMail(server.taken[0] ?? '').text).toContain('To check: 1')
})

it('begins with the day after it was asked for', async () => {
  const world = await newWorld()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa')
  const at = morning(0)
  const asked = { chosenAt: new Date(at.getTime() + 60_000) }
  await world.db.update(digestChoice).set(asked)
  await post(world, server).run(morning(0, 120))
  expect(server.asked()).toBe(0)
})

it('is sent once by any number of servers', async () => {
  const world = await newWorld()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa')
  await wants(world, 'remi')
  await Promise.all([1, 2, 3, 4].map(() => post(world, server).run(morning(1))))
  const to = server.taken.map((mail) => readMail(mail).heads['to'] ?? '')
  expect(to.toSorted((a, b) => a.localeCompare(b))).toEqual([
    'remi <remi@example.org>',
    'rosa <rosa@example.org>',
  ])
})

it('is tried again within the day where the mail server refused it, five times at most', async () => {
  const world = await newWorld()
  const server = await mails((nth) => (nth === 2 ? 'takes' : 'refuses'))
  await world.instance('review')
  await wants(world, 'rosa')
  const { logged, run } = post(world, server)
  await run(morning(1))
  expect(logged()).toContain('a digest was refused')
  expect(await world.as('rosa').digest.mine()).toMatchObject({ last: { state: 'refused' } })
  await run(morning(1, 5))
  expect(server.asked()).toBe(1)
  await run(morning(1, 15))
  expect(await stateOf(world, 'rosa', morning(1))).toEqual({ state: 'sent', tries: 2 })

  for (let minutes = 0; minutes < 1000; minutes += 5) await run(morning(2, minutes))
  expect(server.asked()).toBe(2 + 5)
  expect(server.taken).toHaveLength(1)
})

it('is not sent again where it may have arrived', async () => {
  const world = await newWorld()
  const server = await mails(() => 'hangs up')
  await world.instance('review')
  await wants(world, 'rosa')
  const { logged, run } = post(world, server)
  await run(morning(1))
  expect(logged()).toContain('nobody knows whether a digest arrived')
  for (const minutes of [15, 60, 600]) await run(morning(1, minutes))
  expect(server.asked()).toBe(1)
})

it('is not sent by anybody after a server ended between claiming and sending it', async () => {
  const world = await newWorld()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa')
  const day = morning(1).toISOString().slice(0, 10)
  expect(await claim(world.db, { personId: world.idOf('rosa'), day, now: morning(1) })).toBeTruthy()
  await post(world, server).run(morning(1, 60))
  expect(server.asked()).toBe(0)
})

it('waits for a mail server that is away, and claims nothing meanwhile', async () => {
  const world = await newWorld()
  const away = await mailServer()
  await away.close()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa')
  const { logged, run } = post(world, away)
  await run(morning(1))
  expect(logged()).toContain('the mail server does not answer')
  expect(await stateOf(world, 'rosa', morning(1))).toBeUndefined()
  await post(world, server).run(morning(1, 5))
  expect(server.taken).toHaveLength(1)
})

it('is written in Chinese for those who read it', async () => {
  const world = await newWorld()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa', 'zh')
  await post(world, server).run(morning(1))
  const { heads, html, text } = readMail(server.taken[0] ?? '')
  expect(heads['subject']).toMatch(/^=\?UTF-8\?/)
  expect(text).toContain('待审阅：1')
  expect(html).toContain('lang="zh"')
})

it('tells leads what needs a decision, with the way there', async () => {
  const world = await newWorld()
  const server = await mails()
  const { key } = await world.instance('tie_break')
  await wants(world, 'lena')
  await world.giveRoles('lena', ['lead', 'checker'])
  await post(world, server).run(morning(1))
  const { text } = readMail(server.taken[0] ?? '')
  expect(text).toContain('Splits wait for a third checker: 1')
  expect(text).toContain('Tie-breaks: 1')
  expect(text).toContain(`${origin}/projects/${world.project}/lead`)
  expect(text).not.toContain(key)
})

it('says the same to a checker before and after the other’s vote', async () => {
  const world = await newWorld()
  const server = await mails()
  const { key } = await world.instance('check')
  await wants(world, 'cleo')
  const { run } = post(world, server)
  await run(morning(1))
  await world.vote('carl', key, 'low')
  await run(morning(2))
  const [before = '', after = ''] = server.taken.map((mail) => readMail(mail).text)
  expect(before).toContain('To check: 1')
  expect(dayless(after)).toBe(dayless(before))
})

it('ends in the settings, and by the link of a mail without signing in', async () => {
  const world = await newWorld()
  const server = await mails()
  await world.instance('review')
  await wants(world, 'rosa')
  await post(world, server).run(morning(1))
  const link = /<(.+)>/.exec(readMail(server.taken[0] ?? '').heads['list-unsubscribe'] ?? '')?.[1]
  const token = (link ?? '').slice(`${origin}/digest/stop/`.length)
  const stopBy = (text: string) => world.as(null).digest.stopByLink({ token: text })

  const forged = `${token.slice(0, -6)}AAAAAA`
  expect(await refusalOf(stopBy(forged))).toBe('link_other')
  await world.as('rosa').digest.choose({ address: 'other@example.org', language: 'en' })
  expect(await refusalOf(stopBy(token))).toBe('link_other')
  await wants(world, 'rosa')
  await stopBy(token)
  await stopBy(token)
  expect((await world.as('rosa').digest.mine()).choice).toBeNull()
  await wants(world, 'rosa')
  await world.as('rosa').digest.stop()
  await post(world, server).run(morning(2))
  expect(server.taken).toHaveLength(1)
})

it('cannot be asked for where the server sends no mail, nor by a command-line token', async () => {
  const world = await newWorld()
  const context = world.contextOf('rosa')
  const wish = { address: 'rosa@example.org', language: 'en' as const }
  const without = { ...context, request: { ...context.request, mails: false } }
  const there = createCaller(appRouter)(without)
  expect(await there.digest.mine()).toMatchObject({ possible: false, choice: null })
  expect(await refusalOf(there.digest.choose(wish))).toBe('mail_off')

  const token = { personId: world.idOf('rosa'), name: 'rosa', founder: false, onlyProject: 'one' }
  const by = createCaller(appRouter)({ ...context, actor: token })
  for (const tried of [by.digest.mine(), by.digest.choose(wish), by.digest.stop()])
    expect(await refusalOf(tried)).toBe('not_yours')
})

it.each([
  [{ url: 'mail.example.org', from }, 'COUNTERSIGN_SMTP_URL is no address'],
  [{ url: 'https://mail.example.org', from }, 'COUNTERSIGN_SMTP_URL is no address'],
  [{ url: 'smtp://mail.example.org' }, 'COUNTERSIGN_MAIL_FROM no e-mail address'],
  [{ url: 'smtp://mail.example.org', from: 'nobody' }, 'COUNTERSIGN_MAIL_FROM no e-mail address'],
])('refuses to start with the setting %o', (setting, said) => {
  expect(() => mailerOf(setting)).toThrow(said)
})
