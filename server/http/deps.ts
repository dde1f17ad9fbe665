import type { Logger } from 'pino'

import type { Db } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import type { Origins } from './origins.ts'

/** What the HTTP side of the server is made of. */
export interface HttpDeps {
  db: Db
  blobs: BlobStore
  origins: Origins
  log: Logger
  /** This server can send mail. */
  mails: boolean
  /** An address on the media origin under which one project may read one file. */
  mediaUrl: (projectId: string, sha256: string) => string
}
