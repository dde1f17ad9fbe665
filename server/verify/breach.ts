/** A difference between what is stored and what must follow from it; `rule` is a stable word, `says` tells where. */
export interface Breach {
  rule: BreachRule
  says: string
}

export type BreachRule =
  | 'chain'
  | 'standing'
  | 'head'
  | 'revision'
  | 'summary'
  | 'seats'
  | 'one_seat'
  | 'four_eyes'
  | 'part'
  | 'review'
  | 'vote'
  | 'decision'
  | 'request'
  | 'unreadable'
  | 'lifecycle'
  | 'project'
  | 'media'
  | 'seal'

/** Collects breaches while a dossier is read. */
export class Breaches {
  readonly found: Breach[] = []

  /** Notes a breach unless `holds`. */
  demand(holds: boolean, rule: BreachRule, says: string): void {
    if (!holds) this.found.push({ rule, says })
  }
}
