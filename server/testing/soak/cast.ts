import type { Role } from '#shared/people/role.ts'
import type { Stop } from '#shared/people/terms.ts'
import type { Policy } from '#shared/project/policy.ts'

export type Rules = Pick<Policy, 'votes' | 'tieBreak' | 'returns'>

/** What the people of a project are and what holds for all its instances. */
export class Cast {
  readonly roles: Map<string, readonly Role[]>
  readonly away = new Set<string>()
  readonly paused = new Set<string>()
  readonly caps = new Map<string, number>()
  /** Who is given one domain only. */
  readonly domains = new Map<string, string>()
  isProjectPaused = false
  rules: Rules
  /** How many seats a person has begun to work in, told by the instances. */
  inHand: (who: string) => number = () => 0
  private readonly handedIn = new Map<string, number>()

  constructor(roles: Record<string, readonly Role[]>, rules: Rules) {
    this.roles = new Map(Object.entries(roles))
    this.rules = rules
  }

  may(who: string, role: Role): boolean {
    return !this.away.has(who) && (this.roles.get(who)?.includes(role) ?? false)
  }

  isSkilled(who: string, domain: string): boolean {
    return (this.domains.get(who) ?? domain) === domain
  }

  /** Why a person gets nothing new. */
  stop(who: string): Stop | null {
    if (this.paused.has(who)) return 'paused'
    if (this.isProjectPaused) return 'project_paused'
    return this.today(who) >= (this.caps.get(who) ?? Infinity) ? 'cap_reached' : null
  }

  /** What a cap counts: reviews, votes and returns handed in, and what is in hand. */
  today(who: string): number {
    return (this.handedIn.get(who) ?? 0) + this.inHand(who)
  }

  handsIn(who: string): void {
    this.handedIn.set(who, (this.handedIn.get(who) ?? 0) + 1)
  }

  /** Whether the next round is kept for who handed over the last. */
  isThere(who: string): boolean {
    const stop = this.stop(who)
    return this.may(who, 'reviewer') && stop !== 'paused' && stop !== 'cap_reached'
  }
}
