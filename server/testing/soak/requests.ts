import { randomUUID } from 'node:crypto'

import { contentIn } from '#server/instance/revision-of.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import type { newWorld } from '#server/testing/world.ts'
import type { Dossier } from '#server/verify/dossier.ts'
import { isBeside } from '#shared/double/beside.ts'
import type { RefusalCode } from '#shared/errors.ts'
import { checks } from '#shared/review/checks.ts'
import { type Lease, partFor } from '#shared/work/phase.ts'

import type { Act } from './deed.ts'

export type World = Awaited<ReturnType<typeof newWorld>>

/** A request that can be sent again as it is; where it has a request key, also another one under the same key. */
export interface Sent {
  send: (world: World) => Promise<unknown>
  other?: (world: World) => Promise<unknown>
  requestKey?: string
}

interface Situation {
  key: string
  before: Dossier
  /** The last lease that the person got on the instance, lost or not. */
  lease: Lease | undefined
  me: string
}

/** What came of a request: its answer, or the name of its refusal. */
export async function answerOf(
  call: Promise<unknown>,
): Promise<{ answer: unknown; refusal: RefusalCode | null }> {
  let answer: unknown
  const refusal = await refusalOf(
    call.then((told) => {
      answer = told
    }),
  )
  return { answer, refusal }
}

const nobodys: Lease = {
  round: 1,
  phase: 'review',
  slot: 1,
  epoch: 1,
  until: '2000-01-01T00:00:00Z',
}

/** The newest revision that a person sees: from the second seat their own, or the one that both reviews begin from. */
function headFor({ before, key, lease, me }: Situation) {
  const { instance, revisions } = before
  const mine = revisions.findLast(({ authorId, number }) => authorId === me && isBeside(number))
  const second = lease?.phase === 'second_review'
  const head = second ? (mine?.number ?? 1) : instance.head
  const row = revisions.find(({ number }) => number === head)
  if (!row) throw new Error(`Revision ${head} of ${key} is not there`)
  return { head, content: contentIn(row.content) }
}

/** The suggestion that comes first among those of earlier rounds. */
export function openSuggestion({ instance, suggestions }: Dossier) {
  const { cycle, round } = instance
  return suggestions
    .filter((one) => one.cycle === cycle && one.round < round)
    .toSorted((a, b) => (a.suggestionId < b.suggestionId ? -1 : 1))[0]
}

/** The request by which a person does the act, with what their page knows. */
export function requestFor({ act, who, ...given }: Act, situation: Situation): Sent {
  const { key, before, lease = nobodys } = situation
  const { headHash } = before.instance
  const { content, head } = headFor(situation)
  const requestKey = randomUUID()
  const note = 'Because.'
  const writes = partFor[lease.phase] === 'author'
  const reviewing = writes ? lease : { ...lease, phase: 'review' as const }
  const checking = writes ? { ...lease, phase: 'check' as const } : lease
  const keyed = (send: (world: World, note: string) => Promise<unknown>): Sent => ({
    requestKey,
    send: (world) => send(world, note),
    other: (world) => send(world, 'Something else.'),
  })
  const changed = { ...content, answer: { text: `Three: ${randomUUID()}.`, media: [] } }
  const ask = ({ project }: World) => ({ project, key, requestKey })
  switch (act) {
    case 'take':
      return { send: (world) => world.take(who, key) }
    case 'takeAhead':
      return { send: (world) => world.takeAhead(who, key) }
    case 'renew':
      return { send: (world) => world.as(who).work.renew({ ...world.at(key), lease }) }
    case 'release':
    case 'giveBack': {
      const unused = act === 'giveBack'
      const how = { lease, unused, reason: 'unclear' as const }
      return { send: (world) => world.as(who).work.release({ ...world.at(key), ...how }) }
    }
    case 'save':
    case 'accept': {
      const suggestion = openSuggestion(before)?.suggestionId ?? 'none'
      const verdict = { suggestion, hunk: 0, verdict: 'accepted' as const }
      const verdicts = act === 'accept' ? [verdict] : []
      const edit = { lease: reviewing, base: head, content: changed, verdicts }
      return keyed((world, message) =>
        world.as(who).revision.save({ ...ask(world), ...edit, message }),
      )
    }
    case 'suggest': {
      const seen = { number: head, hash: headHash }
      const edit = { lease: checking, seen, content: changed }
      return keyed((world, message) =>
        world.as(who).check.suggest({ ...ask(world), ...edit, message }),
      )
    }
    case 'submit':
      return keyed((world, said) =>
        world.as(who).review.submit({
          ...ask(world),
          lease: reviewing,
          base: head,
          content,
          checks: said === note ? [...checks] : [],
        }),
      )
    case 'propose':
      return keyed((world, reason) =>
        world
          .as(who)
          .review.proposeDeletion({ ...ask(world), lease: reviewing, base: head, reason }),
      )
    case 'vote': {
      const quality = 'quality' in given ? given.quality : 'high'
      const reasons = quality === 'low' ? ['other'] : []
      const seen = { number: head, hash: headHash }
      return keyed((world, said) =>
        world
          .as(who)
          .check.vote({ ...ask(world), lease: checking, seen, quality, reasons, note: said }),
      )
    }
    case 'sendBack':
      return keyed((world, comment) =>
        world.as(who).check.sendBack({ ...ask(world), lease: checking, comment }),
      )
    case 'withdraw':
      return { requestKey, send: (world) => world.as(who).review.withdraw(ask(world)) }
    case 'promote': {
      const beside = before.reviews.findLast(({ phase }) => phase === 'second_review')
      const compared = { head, revision: beside?.revision ?? 1 }
      return {
        requestKey,
        send: (world) => world.as(who).review.promote({ ...ask(world), ...compared }),
      }
    }
    case 'takeAway':
      return { send: (world) => world.as(who).work.takeAway({ ...world.at(key), reason: note }) }
    case 'recall':
    case 'reopen':
      return keyed((world, reason) => world.as(who).review[act]({ ...ask(world), reason }))
    case 'reveal':
      return { send: (world) => world.as(who).check.reveal(world.at(key)) }
    case 'takeAwaySecond':
      return {
        send: (world) => world.as(who).work.takeAwaySecond({ ...world.at(key), reason: note }),
      }
    case 'assign':
    case 'assignSecond': {
      const whom = 'whom' in given ? given.whom : null
      const person = (world: World) => (whom === null ? null : world.idOf(whom))
      return {
        send: (world) => world.as(who).work[act]({ ...world.at(key), person: person(world) }),
      }
    }
  }
}
