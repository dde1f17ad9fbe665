import { type Breach, Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'
import { historyBreaches, revisionBreaches } from './history-breaches.ts'
import { peopleBreaches } from './people-breaches.ts'
import { outcomeBreaches, seatBreaches } from './seat-breaches.ts'
import { verdictBreaches } from './verdict-breaches.ts'

const looks = [
  historyBreaches,
  revisionBreaches,
  seatBreaches,
  outcomeBreaches,
  peopleBreaches,
  verdictBreaches,
  requestBreaches,
]

/** All that contradicts itself in what is written about one instance; nothing where all holds. */
export function breachesOf(dossier: Dossier): Breach[] {
  const breaches = new Breaches()
  for (const look of looks)
    try {
      look(dossier, breaches)
    } catch (error) {
      // A damaged content may not even be JSON; what else is wrong is still told.
      const why = error instanceof Error ? error.message : String(error)
      breaches.demand(false, 'unreadable', `it cannot be read: ${why}`)
    }
  return breaches.found
}

function requestBreaches({ requests }: Dossier, breaches: Breaches): void {
  for (const { key, response } of requests)
    breaches.demand(response !== null, 'request', `request ${key} has no answer`)
}
