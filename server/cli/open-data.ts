import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { OpenDb } from '#server/db/db.ts'
import { openDb, whereOf } from '#server/db/open.ts'
import { FolderInUse, lockFolder } from '#server/launch/lock-folder.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { Refusal } from '#shared/errors.ts'

export interface OpenData extends Pick<OpenDb, 'db' | 'asOwner'> {
  blobs: BlobStore
  folder: string
  close: () => Promise<void>
}

/**
 * Opens a data folder (and the database of DATABASE_URL, if that is set) for one command. A folder that a server holds is
 * refused, with the address under which the server does the same.
 */
export async function openData(path: string, mustExist = false): Promise<OpenData> {
  const folder = resolve(path)
  if (mustExist && !existsSync(folder)) throw new Refusal('file_unreadable', { folder })
  const lock = lockOrSay(folder)
  try {
    const opened = await openDb(whereOf(join(folder, 'db')))
    const close = async () => {
      await opened.close()
      lock.release()
    }
    const { db, asOwner } = opened
    return { db, asOwner, blobs: folderBlobStore(join(folder, 'blobs')), folder, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

function lockOrSay(folder: string) {
  try {
    return lockFolder(folder)
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const url = error.owner?.url ?? 'http://localhost:4470'
    throw new Refusal('folder_in_use', { folder, use: `--url ${url} --token TOKEN` })
  }
}
