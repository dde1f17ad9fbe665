import type { Change, Told } from '#shared/live/change.ts'

import type { Happening } from './happenings.ts'

/** More changed instances than this are not named. */
const nameable = 50

/** For whom a stream is: the person, and the projects they are in by now (id to slug). */
export interface Listener {
  me: string
  projects: ReadonlyMap<string, string>
}

/** What a stream has still to tell. It keeps nothing that its person may not know. */
export class Pending {
  private changes: Map<string, Change> | null = new Map()

  /** Null: anything may have happened. */
  add(happened: readonly Happening[] | null, { me, projects }: Listener): void {
    if (happened === null) this.changes = null
    for (const one of happened ?? []) {
      const project = projects.get(one.projectId)
      const yours = one.actorId !== me && one.for.includes(me)
      const told = !one.secret || one.actorId === me || yours
      if (this.changes && project !== undefined && told) this.note(project, one.key, yours)
    }
  }

  get empty(): boolean {
    return this.changes?.size === 0
  }

  /** Something came to this very person, or they do not know how much they missed. */
  get urgent(): boolean {
    return this.changes === null || [...this.changes.values()].some(({ yours }) => yours)
  }

  take({ projects }: Listener): Told {
    const mine = new Set(projects.values())
    const all = this.changes && [...this.changes.values()]
    const changes = all?.filter(({ project }) => mine.has(project)) ?? null
    this.changes = new Map()
    return { changes }
  }

  private note(project: string, key: string | null, yours: boolean): void {
    const known = this.changes?.get(project)
    const change: Change = known ?? { project, yours: false, keys: [], rules: false }
    if (key === null) change.rules = true
    else if (change.keys && !change.keys.includes(key)) change.keys.push(key)
    if (change.keys && change.keys.length > nameable) change.keys = null
    change.yours ||= yours
    this.changes?.set(project, change)
  }
}
