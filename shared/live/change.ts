/** What one person may ask for anew in one project. It names nothing that this person could not see by asking. */
export interface Change {
  project: string
  /** Something came to this person: given back, kept for them, addressed to them. */
  yours: boolean
  /** The short keys of the instances that changed; null where they are too many to name. */
  keys: string[] | null
  /** The project itself changed: its rules, its people. */
  rules: boolean
}

/** What the stream says at once; with null, anything may have changed. */
export interface Told {
  changes: Change[] | null
}
