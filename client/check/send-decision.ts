import type { TRPCClient } from '@trpc/client'

import { refusedWith } from '#client/instance/refused.ts'
import { forgetDraft } from '#client/revision/kept-drafts.ts'
import type { AppRouter } from '#server/router.ts'

import { addressOf } from './decision.ts'
import { type Item, itemsOf, leaving, outbox } from './outbox-store.ts'

type Client = TRPCClient<AppRouter>

const firsts = new Map<string, Promise<unknown>>()

/** Holds a decision back until the server was told what belongs to it. */
export function sendAfter(id: string, first: Promise<unknown>): void {
  firsts.set(id, first)
}

/** Sends one decision; it leaves the outbox when the server has it. True where it did. */
export async function sendDecision(client: Client, item: Item): Promise<boolean> {
  try {
    await firsts.get(item.id)
    firsts.delete(item.id)
    await ask(client, item)
  } catch (error) {
    outbox.getState().fail(item.id, refusedWith(error))
    return false
  }
  outbox.getState().drop(item.id)
  return true
}

async function ask(client: Client, item: Item): Promise<void> {
  const { input: decision, key, person, project } = item
  switch (decision.verdict) {
    case 'vote':
      await client.check.vote.mutate(decision.input)
      return
    case 'return':
      await client.check.sendBack.mutate(decision.input)
      return
    case 'propose_deletion':
      await client.review.proposeDeletion.mutate(decision.input)
      return
    case 'submit': {
      await client.review.submit.mutate(decision.input)
      // A state of the draft that was on its way when the submission overtook it.
      const known = [...(item.known ?? decision.input.known)]
      await client.revision.dropDraft.mutate({ project, key, known }).catch(() => undefined)
      await forgetDraft({ person, project, instance: key })
    }
  }
}

/** Before a person goes: everything of theirs leaves now, also what had no line before. Answers with what is left behind. */
export async function sendAll(client: Client, person: string): Promise<Item[]> {
  const { sendNow } = outbox.getState()
  for (const { id, refused, state } of itemsOf(person)(outbox.getState()))
    if (state === 'waiting' || refused === 'unreachable') sendNow(id)
  await Promise.all(leaving(person).map((item) => sendDecision(client, item)))
  await untilSent(person)
  return itemsOf(person)(outbox.getState())
}

/** Some may have been on their way already: what becomes of them is waited for. */
function untilSent(person: string): Promise<void> {
  const onTheWay = () => itemsOf(person)(outbox.getState()).some(({ state }) => state === 'sending')
  return new Promise((resolve) => {
    if (!onTheWay()) return resolve()
    const end = outbox.subscribe(() => {
      if (onTheWay()) return
      end()
      resolve()
    })
  })
}

/** The last chance of a page that goes: requests that outlive it. They stay in the outbox until a next page confirms them. */
export function sendAllAtOnce(person: string): void {
  for (const item of outbox.getState().items) {
    if (item.state !== 'waiting' || item.person !== person) continue
    void fetch(addressOf(item.input), {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(item.input.input),
    }).catch(() => undefined)
  }
}
