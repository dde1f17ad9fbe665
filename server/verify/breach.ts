/** A difference between what is stored and what must follow from it; `rule` is a stable word, `says` tells where. */
export interface Breach {
  rule: BreachRule
  says: string
}

/** Each rule, and what it says of the data. */
export const rules = {
  chain: 'the events of an instance are without a gap, linked by their hashes, and legal moves',
  standing: 'its stage, round and cycle are where its events lead',
  head: 'its newest revision is the one that the events name last',
  revision: 'each revision has its number, its parent and the hash of its content',
  summary: 'what lists show of an instance is what its head says',
  seats: 'the open seats are those that the stage asks for, and each finished one has its outcome',
  one_seat: 'nobody has two seats in one round',
  four_eyes: 'nobody voted on what they wrote or suggested',
  part: 'who is an author or a checker did something, and the other way round',
  review: 'each submission has its review, and the other way round',
  vote: 'each vote has its event, and the other way round',
  decision: 'what was decided is what the votes say',
  request: 'each request that was answered has its answer',
  unreadable: 'all that is written can be read',
  lifecycle: 'the database allows the moves of the lifecycle and no other',
  project: 'a policy is its newest version, and the acts of a project are without a gap',
  audit:
    'an audit has the sample that its seed draws from its population, and the result of its answers',
  media: 'every file is there with its size; with --bytes, with its SHA-256',
  seal: 'each daily seal follows the one before, and the events of its time are as they were',
} as const
export type BreachRule = keyof typeof rules
export const breachRules = Object.keys(rules) as BreachRule[]

/** Collects breaches while a dossier is read. */
export class Breaches {
  readonly found: Breach[] = []

  /** Notes a breach unless `holds`. */
  demand(holds: boolean, rule: BreachRule, says: string): void {
    if (!holds) this.found.push({ rule, says })
  }
}
