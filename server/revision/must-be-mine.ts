import { Refusal } from '#shared/errors.ts'

/** A page that one person left open must not write another's drafts with the session of who signed in after them. */
export function mustBeMine(person: string | undefined, me: string): void {
  if (person !== undefined && person !== me) throw new Refusal('not_signed_in')
}
