import type { Db } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import type { Role } from '#shared/people/role.ts'
import type { Terms } from '#shared/people/terms.ts'

/** Who asks. The command line acts without a person; a command-line token acts in `onlyProject` and nowhere else. */
export interface Actor {
  personId: string
  name: string
  founder: boolean
  onlyProject?: string
}

/** What every verb gets. */
export interface Context {
  db: Db
  blobs: BlobStore
  actor: Actor | null
  request: RequestFacts
}

/** What a verb may know of the request it serves, and how it sets the session. */
export interface RequestFacts {
  /** Both ends are on this machine and no proxy stands between: the only place where personas exist. */
  loopback: boolean
  /** Nobody on the way can read a password: TLS, or loopback. */
  secure: boolean
  /** The client's address, for throttling. */
  address: string
  sessionToken: string | null
  setSession: (token: string | null) => void
  /** This server can send mail. */
  mails: boolean
  /** Who asks if they asked now: for what outlives the request, such as a stream. */
  again: () => Promise<Actor | null>
  /** An address on the media origin under which one project may read one file. */
  mediaUrl: (projectId: string, sha256: string) => string
}

/** The context of a signed-in person. */
export interface PersonContext extends Context {
  actor: Actor
}

/** The context of a member of the project that the input names. */
export interface MemberContext extends PersonContext {
  member: { projectId: string; slug: string; roles: Role[]; terms: Terms }
}

/** As much of it as an act on an instance needs, also where no request stands behind it. */
export type MemberAct = Pick<MemberContext, 'db' | 'actor' | 'member'>
