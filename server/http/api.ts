import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'

import type { Context, MemberContext } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { exportZipApp } from '#server/export/export-zip-app.ts'
import { importFilesApp } from '#server/import/import-files-app.ts'
import { logApp } from '#server/log/log-app.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { uploadApp } from '#server/media/upload-app.ts'
import type { Role } from '#shared/people/role.ts'

import type { Asking } from './who-asks.ts'

/** What a part that streams bytes gets: tRPC carries everything else. */
export interface ApiDeps {
  db: Db
  blobs: BlobStore
  contextOf: (c: Asking) => Promise<Context>
  /** The context of a member of a project with one of these roles; refuses like a procedure does. */
  memberOf: (c: Asking, slug: string, ...roles: Role[]) => Promise<MemberContext>
}

export type ApiApp = (deps: ApiDeps) => Hono<{ Bindings: HttpBindings }>

/** The parts under `/api`, by path: `{ path: '/uploads', app: uploadsApp }`. A refusal that is thrown becomes its status. */
export const apiApps: { path: string; app: ApiApp }[] = [
  { path: '/projects', app: uploadApp },
  { path: '/projects', app: importFilesApp },
  { path: '/projects', app: exportZipApp },
  { path: '/projects', app: logApp },
]
