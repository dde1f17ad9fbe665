import { join } from 'node:path'

import { openDb } from '#server/db/open.ts'
import { loadDemo } from '#server/demo/load-demo.ts'
import { startDeriver } from '#server/media/derive/deriver.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { recountOnceViewed } from '#server/validation/recount-once-viewed.ts'

// `node e2e/make-demo.ts <folder>`: a data folder with the demo project whose derivatives are all made.
const folder = process.argv[2] ?? ''
const { db, close } = await openDb({ folder: join(folder, 'db') })
const blobs = folderBlobStore(join(folder, 'blobs'))
await loadDemo({ db, blobs })
const room = join(folder, 'deriving')
const deriver = startDeriver({ db, blobs, room, onStanding: recountOnceViewed })
await deriver.idle()
await deriver.stop()
await close()
