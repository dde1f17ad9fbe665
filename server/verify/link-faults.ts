import { eventHash, type EventFields } from '#server/instance/event-hash.ts'
import { legalEvents } from '#shared/lifecycle/legal-events.ts'

const legal = new Set(legalEvents().map(({ from, move, to }) => `${from} ${move} ${to}`))

/** An event as it is stored, and the hash that it follows. */
export interface Link extends EventFields {
  prevHash: string | null
  hash: string
}

/** What is wrong between an event and the one before it (null: it is the first); nothing where it is a link of the chain. */
export function linkFaults(one: Link, before: Pick<Link, 'seq' | 'hash' | 'to'> | null): string[] {
  const at = `event ${one.seq} (${one.move})`
  const next = (before?.seq ?? 0) + 1
  const faults: [boolean, string][] = [
    [one.seq === next, `${at} is number ${next}`],
    [one.prevHash === (before?.hash ?? null), `${at} is not linked`],
    [one.from === (before?.to ?? 'new'), `${at} begins elsewhere`],
    [one.hash === eventHash(one.prevHash, one), `${at} was changed`],
    [legal.has(`${one.from} ${one.move} ${one.to}`), `${at} is not legal`],
  ]
  return faults.flatMap(([holds, says]) => (holds ? [] : [says]))
}
