import type { PersonContext } from '#server/context.ts'
import { Refusal } from '#shared/errors.ts'

/** A command-line token acts in one project; what concerns a person in all of them is not for it. */
export function mustBeThemselves({ actor }: PersonContext): void {
  if (actor.onlyProject !== undefined) throw new Refusal('not_yours')
}
