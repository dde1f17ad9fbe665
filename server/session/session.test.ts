import { randomBytes } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Context } from '#server/context.ts'
import { invite, membership, person, session } from '#server/db/schema.ts'
import { hashSecret } from '#server/people/secret.ts'
import { appRouter } from '#server/router.ts'
import { newWorld } from '#server/testing/world.ts'
import { createCaller } from '#server/trpc.ts'

import { actorOfSession } from './actor-of-session.ts'
import { inviteFounder } from './invite-founder.ts'

const day = 86_400_000

/** A browser: it keeps the session that the server sets. */
async function browser(world: Awaited<ReturnType<typeof newWorld>>, request = {}) {
  const held: { token: string | null } = { token: null }
  const context = async (): Promise<Context> => {
    const base = world.contextOf(null)
    const loopback = true
    return {
      ...base,
      actor: held.token ? await actorOfSession(world.db, held.token, { loopback }) : null,
      request: {
        ...base.request,
        ...request,
        sessionToken: held.token,
        again: () => Promise.resolve(null),
        setSession: (token) => {
          held.token = token
        },
      },
    }
  }
  return { held, call: async () => createCaller(appRouter)(await context()) }
}

/** A person with an account, made the way people get one. */
async function account(world: Awaited<ReturnType<typeof newWorld>>) {
  const { path } = await world
    .as('lena')
    .people.invite({ project: world.project, roles: ['checker'] })
  const token = path.replace('/welcome/', '')
  const email = `ada.${randomBytes(4).toString('hex')}@example.org`
  const password = 'a long enough password'
  const ada = await browser(world)
  await (
    await ada.call()
  ).session.acceptInvite({ token, account: { name: 'Ada', email, password } })
  return { email, password, token, ada }
}

const refused = (code: string) => ({ cause: { code } })

describe('a one-time link', () => {
  it('makes an account, joins the project with the roles of the link and signs in', async () => {
    const world = await newWorld()
    const { ada } = await account(world)
    const call = await ada.call()
    expect(await call.session.me()).toMatchObject({ person: { name: 'Ada', founder: false } })
    expect(await call.project.get({ project: world.project })).toMatchObject({ roles: ['checker'] })
  })

  it('works once', async () => {
    const world = await newWorld()
    const { token } = await account(world)
    const call = await (await browser(world)).call()
    await expect(call.session.inviteInfo({ token })).rejects.toMatchObject(refused('link_spent'))
    const again = { name: 'Eve', email: 'eve@example.org', password: 'another password' }
    await expect(call.session.acceptInvite({ token, account: again })).rejects.toMatchObject(
      refused('link_spent'),
    )
  })

  it('stays open when the e-mail is taken', async () => {
    const world = await newWorld()
    const { email, password } = await account(world)
    const { path } = await world
      .as('lena')
      .people.invite({ project: world.project, roles: ['lead'] })
    const token = path.replace('/welcome/', '')
    const call = await (await browser(world)).call()
    await expect(
      call.session.acceptInvite({
        token,
        account: { name: 'Ada', email: email.toUpperCase(), password },
      }),
    ).rejects.toMatchObject(refused('email_taken'))
    expect(await call.session.inviteInfo({ token })).toMatchObject({ roles: ['lead'] })
  })

  it('is joined with the account that is signed in, and adds its roles', async () => {
    const world = await newWorld()
    const { ada } = await account(world)
    const { path } = await world
      .as('lena')
      .people.invite({ project: world.project, roles: ['reviewer'] })
    await (await ada.call()).session.acceptInvite({ token: path.replace('/welcome/', '') })
    const seen = await (await ada.call()).project.get({ project: world.project })
    expect(seen.roles).toEqual(['reviewer', 'checker'])
  })

  it('ends at its time, and when a lead revokes it', async () => {
    const world = await newWorld()
    const lena = world.as('lena')
    const late = (await lena.people.invite({ project: world.project, roles: ['lead'] })).path
    const lateToken = late.replace('/welcome/', '')
    await world.db
      .update(invite)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(invite.tokenHash, hashSecret(lateToken)))
    const call = await (await browser(world)).call()
    await expect(call.session.inviteInfo({ token: lateToken })).rejects.toMatchObject(
      refused('link_spent'),
    )

    const { path } = await lena.people.invite({ project: world.project, roles: ['lead'] })
    const { invitations } = await lena.people.list({ project: world.project })
    expect(invitations).toHaveLength(1)
    const [open] = invitations
    await lena.people.revokeInvite({ project: world.project, invitation: open?.id ?? '' })
    await expect(
      call.session.inviteInfo({ token: path.replace('/welcome/', '') }),
    ).rejects.toMatchObject(refused('link_spent'))
  })

  it('for the first lead makes a founder, who can make projects', async () => {
    const world = await newWorld()
    const token = (await inviteFounder(world.db)).replace('/welcome/', '')
    const first = await browser(world)
    const email = `first.${randomBytes(4).toString('hex')}@example.org`
    await (
      await first.call()
    ).session.acceptInvite({
      token,
      account: { name: 'First', email, password: 'a long enough password' },
    })
    const call = await first.call()
    const slug = `made-${randomBytes(4).toString('hex')}`
    expect(await call.project.list()).toEqual({ projects: [], mayCreate: true })
    await call.project.create({ name: 'Made', slug })
    expect(await call.project.get({ project: slug })).toMatchObject({ roles: ['lead'] })
    await expect(call.project.create({ name: 'Again', slug })).rejects.toMatchObject(
      refused('name_taken'),
    )
  })
})

describe('signing in', () => {
  it('needs the right password, and says no more than that', async () => {
    const world = await newWorld()
    const { email, password } = await account(world)
    const other = await browser(world)
    const call = await other.call()
    await expect(call.session.signIn({ email, password: 'wrong' })).rejects.toMatchObject(
      refused('bad_credentials'),
    )
    await expect(
      call.session.signIn({ email: 'nobody@example.org', password }),
    ).rejects.toMatchObject(refused('bad_credentials'))
    await call.session.signIn({ email: ` ${email.toUpperCase()}`, password })
    expect(await (await other.call()).session.me()).toMatchObject({ person: { name: 'Ada' } })
  })

  it('is throttled per account, for the right password too', async () => {
    const world = await newWorld()
    const { email, password } = await account(world)
    const call = await (await browser(world)).call()
    for (let i = 0; i < 5; i++)
      await expect(call.session.signIn({ email, password: 'wrong' })).rejects.toMatchObject(
        refused('bad_credentials'),
      )
    await expect(call.session.signIn({ email, password })).rejects.toMatchObject(
      refused('too_many_tries'),
    )
  })

  it('is refused where others could read the password', async () => {
    const world = await newWorld()
    const { email, password } = await account(world)
    const call = await (await browser(world, { secure: false })).call()
    await expect(call.session.signIn({ email, password })).rejects.toMatchObject(
      refused('not_safe'),
    )
  })

  it('keeps a hash of the token and no token', async () => {
    const world = await newWorld()
    const { ada } = await account(world)
    const rows = await world.db.select().from(session)
    const hashes = rows.map((row) => row.tokenHash)
    expect(hashes).toContain(hashSecret(ada.held.token ?? ''))
    expect(JSON.stringify(rows)).not.toContain(ada.held.token)
  })
})

describe('a session', () => {
  it('ends in the server when its person signs out', async () => {
    const world = await newWorld()
    const { ada } = await account(world)
    const stolen = ada.held.token ?? ''
    await (await ada.call()).session.signOut()
    expect(ada.held.token).toBeNull()
    expect(await actorOfSession(world.db, stolen, { loopback: true })).toBeNull()
  })

  it.each([
    ['idle for more than 14 days', { seenAt: new Date(Date.now() - 15 * day) }],
    ['older than 90 days', { expiresAt: new Date(Date.now() - 1) }],
  ])('is over when it is %s', async (_, old) => {
    const world = await newWorld()
    const { ada } = await account(world)
    const token = ada.held.token ?? ''
    await world.db
      .update(session)
      .set(old)
      .where(eq(session.tokenHash, hashSecret(token)))
    expect(await actorOfSession(world.db, token, { loopback: true })).toBeNull()
  })
})

describe('a persona', () => {
  it('signs in with one click on loopback and nowhere else', async () => {
    const world = await newWorld()
    const id = world.idOf('rosa')
    await world.db.update(person).set({ persona: 'reviewer' }).where(eq(person.personId, id))
    const here = await browser(world)
    await (await here.call()).session.signInAs({ persona: id })
    expect(await (await here.call()).session.me()).toMatchObject({ person: { id, persona: true } })

    const abroad = await (await browser(world, { loopback: false })).call()
    expect(await abroad.session.me()).toEqual({ person: null, personas: [] })
    await expect(abroad.session.signInAs({ persona: id })).rejects.toMatchObject(
      refused('not_on_loopback'),
    )
    expect(await actorOfSession(world.db, here.held.token ?? '', { loopback: false })).toBeNull()
  })

  it('is never somebody with an account', async () => {
    const world = await newWorld()
    const call = await (await browser(world)).call()
    await expect(call.session.signInAs({ persona: world.idOf('lena') })).rejects.toMatchObject(
      refused('not_found'),
    )
  })
})

it('lets a disabled member in again by a new link', async () => {
  const world = await newWorld()
  const { ada } = await account(world)
  const id = (await (await ada.call()).session.me()).person?.id ?? ''
  await world.as('lena').people.disable({ project: world.project, person: id })
  await expect((await ada.call()).project.get({ project: world.project })).rejects.toMatchObject(
    refused('not_found'),
  )
  const { path } = await world
    .as('lena')
    .people.invite({ project: world.project, roles: ['checker'] })
  await (await ada.call()).session.acceptInvite({ token: path.replace('/welcome/', '') })
  const rows = await world.db.select().from(membership).where(eq(membership.personId, id))
  expect(rows).toMatchObject([{ roles: ['checker'], disabledAt: null }])
})
