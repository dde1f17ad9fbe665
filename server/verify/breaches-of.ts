import { type Breach, Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'
import { historyBreaches, revisionBreaches } from './history-breaches.ts'
import { peopleBreaches } from './people-breaches.ts'
import { outcomeBreaches, seatBreaches } from './seat-breaches.ts'
import { verdictBreaches } from './verdict-breaches.ts'

/** All that contradicts itself in what is written about one instance; nothing where all holds. */
export function breachesOf(dossier: Dossier): Breach[] {
  const breaches = new Breaches()
  historyBreaches(dossier, breaches)
  revisionBreaches(dossier, breaches)
  seatBreaches(dossier, breaches)
  outcomeBreaches(dossier, breaches)
  peopleBreaches(dossier, breaches)
  verdictBreaches(dossier, breaches)
  for (const { key, response } of dossier.requests)
    breaches.demand(response !== null, 'request', `request ${key} has no answer`)
  return breaches.found
}
