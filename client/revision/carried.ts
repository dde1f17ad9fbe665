import type { Side } from '#shared/instance/content.ts'

/** A tag or a medium that is being dragged. A browser tells the data of a drag only when it ends, so it is kept here. */
export interface Carried {
  /** The instance it belongs to, by its draft. */
  owner: object
  side: Side
  key: string
  /** Where the tag stands; null where it is the medium that is dragged. */
  start: number | null
}

let carried: Carried | null = null

export function carry(what: Carried | null): void {
  carried = what
}

/** What is dragged, if it belongs to `owner`. */
export function carriedFrom(owner: object): Carried | null {
  return carried?.owner === owner ? carried : null
}

export function filesOf(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? [])
}

/** Whether a drag holds files; which ones is told only when they are dropped. */
export function holdsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false
}
