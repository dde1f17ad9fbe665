import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { getRequestListener } from '@hono/node-server'
import { count, isNull } from 'drizzle-orm'

import { startJobs } from '#server/bulk/start-jobs.ts'
import type { Db, OpenDb } from '#server/db/db.ts'
import { changeable } from '#server/db/grant-rights.ts'
import { keptKey } from '#server/db/kept-key.ts'
import { openDb } from '#server/db/open.ts'
import { person, project } from '#server/db/schema.ts'
import { demoIsHalfLoaded, loadDemo } from '#server/demo/load-demo.ts'
import { keepSending } from '#server/digest/keep-sending.ts'
import { drawEverywhere } from '#server/double/draw-double.ts'
import { makeApp } from '#server/http/app.ts'
import type { HttpDeps } from '#server/http/deps.ts'
import type { Origins } from '#server/http/origins.ts'
import { withoutSecrets } from '#server/http/without-secrets.ts'
import { fillLanguages } from '#server/instance/fill-languages.ts'
import { startDeriver } from '#server/media/derive/deriver.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { lookAgain } from '#server/media/look-again.ts'
import { mediaApp } from '#server/media/media-app.ts'
import { signMediaUrl } from '#server/media/media-url.ts'
import { inviteFounder } from '#server/session/invite-founder.ts'
import { recountOnceViewed } from '#server/validation/recount-once-viewed.ts'
import { keepSealed } from '#server/verify/keep-sealed.ts'
import { sealsFolder } from '#server/verify/seals-folder.ts'

import { CannotStart } from './cannot-start.ts'
import { type FolderLock, lockFolder } from './lock-folder.ts'
import { type MailSetting, mailerOf } from './mailer-of.ts'
import { openLog } from './open-log.ts'
import { type Place, takePorts } from './take-ports.ts'

export interface StartOptions extends Place {
  data: string
  demo: boolean
  databaseUrl?: string | undefined
  /** The address of the owner of that database's tables. */
  ownerUrl?: string | undefined
  /** Through which server mail goes out, and from whom. */
  mail?: MailSetting
  log?: 'file' | 'stderr'
  /** Hears what is being done, a line at a time. */
  say?: (line: string) => void
}

export interface Running {
  url: string
  mediaUrl: string
  db: Db
  /** The path of the one-time link for the first lead, while there is nobody. */
  firstLink: string | null
  stop: () => Promise<void>
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** Starts the whole server: folder, ports, database, demo, application and media. What was begun is ended if a later step fails. */
export async function startServer(options: StartOptions): Promise<Running> {
  const folder = resolve(options.data)
  const say = options.say ?? (() => undefined)
  const enders: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const end of enders.splice(0).toReversed()) await end()
  }

  try {
    const mailer = mailerOf(options.mail ?? {})
    const lock: FolderLock = lockFolder(folder)
    enders.push(lock.release)
    const { log, close } = openLog(folder, options.log ?? 'file')
    enders.push(close)
    const { app, media, origins } = await takePorts(options)
    enders.push(app.close, media.close)

    const opened = await open(options, folder)
    // Ends after the ports: whoever is still being answered needs the database.
    enders.splice(-2, 0, opened.close)
    say(`Data in ${folder}, database ${opened.engine}.`)
    const loose = await changeable(opened.db)
    if (loose.length > 0) {
      log.warn({ tables: loose }, 'the role of the application may change what was signed')
      say(oneRole)
    }

    const blobs = folderBlobStore(join(folder, 'blobs'))
    const key = await keptKey(opened.db, 'media-key')
    const mediaUrl: HttpDeps['mediaUrl'] = (projectId, sha256) =>
      signMediaUrl({ origin: origins.media, key }, { projectId, sha256 })
    const mails = mailer !== null
    const deps: HttpDeps = { db: opened.db, blobs, origins, log, mails, mediaUrl }
    if (options.demo && origins.loopback) await loadDemoWhereEmpty(deps, say)
    const firstLink = (await nobodyCanEnter(opened.db, origins))
      ? await inviteFounder(opened.db)
      : null

    const answer = getRequestListener(makeApp(deps, dist).fetch)
    app.answer((request, response) => void answer(request, response))
    const serveMedia = getRequestListener(
      mediaApp({ db: opened.db, blobs, key, appOrigin: origins.app }).fetch,
    )
    media.answer((request, response) => void serveMedia(request, response))
    const deriver = startDeriver({
      db: opened.db,
      blobs,
      room: join(folder, 'deriving'),
      onStanding: recountOnceViewed,
      onTrouble: (error) => log.error({ error: withoutSecrets(error) }, 'deriving broke'),
    })
    enders.push(deriver.stop)
    const jobs = startJobs({
      db: opened.db,
      onTrouble: (error) => log.error({ error: withoutSecrets(error) }, 'a job broke'),
    })
    enders.push(jobs.stop)
    lock.announce(origins.app)
    log.info({ origins, engine: opened.engine }, 'started')
    enders.push(keepFactsFresh(deps))
    enders.push(drawAgain(deps))
    enders.push(findLanguages(deps))
    const sealing = (error: unknown) =>
      log.error({ error: withoutSecrets(error) }, 'could not seal')
    if (mailer) enders.push(keepSending({ db: opened.db, mailer, origin: origins.app, log }))
    enders.push(keepSealed(opened.db, sealsFolder(folder), sealing))
    return { url: origins.app, mediaUrl: origins.media, db: opened.db, firstLink, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const oneRole =
  'Warning: the role in DATABASE_URL may change and delete votes and events. Name a role that owns nothing there, and the owner in COUNTERSIGN_OWNER_URL; npm run cli verify says the same.'

/** Looks again, beside everything else, at files that an older version looked at; what is given back ends that. */
function keepFactsFresh({ db, blobs, log }: HttpDeps): () => Promise<void> {
  const ended = new AbortController()
  const done = lookAgain({ db, blobs }, ended.signal).then(
    (looked) => {
      if (looked > 0) log.info({ looked }, 'looked again at files')
    },
    (error: unknown) => log.error({ error }, 'could not look again at files'),
  )
  return () => {
    ended.abort()
    return done
  }
}

/** Finds, beside everything else, the languages that an older version did not look for. */
function findLanguages({ db, log }: HttpDeps): () => Promise<void> {
  const ended = new AbortController()
  const done = fillLanguages(db, ended.signal).then(
    (filled) => {
      if (filled > 0) log.info({ filled }, 'found the languages of instances')
    },
    (error: unknown) => log.error({ error }, 'could not find the languages of instances'),
  )
  return () => {
    ended.abort()
    return done
  }
}

/** Completes the draws for second reviews that an end of the server interrupted. */
function drawAgain({ db, log }: HttpDeps): () => Promise<void> {
  const done = drawEverywhere(db).catch((error: unknown) =>
    log.error({ error }, 'could not draw for second reviews'),
  )
  return () => done
}

async function open({ databaseUrl: url, ownerUrl }: StartOptions, folder: string): Promise<OpenDb> {
  try {
    return await openDb(url ? { url, ownerUrl } : { folder: join(folder, 'db') })
  } catch (error) {
    if (!url) throw error
    throw new CannotStart(
      `The database that DATABASE_URL names does not answer as it must: ${innermost(error)}. Start it or correct the address, or unset DATABASE_URL to use the embedded one.`,
    )
  }
}

function innermost(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0])
  if (error instanceof Error && error.cause !== undefined) return innermost(error.cause)
  return error instanceof Error ? error.message : String(error)
}

/** Nobody has an account, and there are no personas, or none that may be used here. */
async function nobodyCanEnter(db: Db, { loopback }: Origins): Promise<boolean> {
  if (loopback) return isEmpty(db, 'person')
  const [accounts] = await db.select({ n: count() }).from(person).where(isNull(person.persona))
  return accounts?.n === 0
}

async function isEmpty(db: Db, what: 'person' | 'project'): Promise<boolean> {
  const [row] = await db.select({ n: count() }).from(what === 'person' ? person : project)
  return row?.n === 0
}

async function loadDemoWhereEmpty(deps: HttpDeps, say: (line: string) => void): Promise<void> {
  const empty = (await isEmpty(deps.db, 'project')) && (await isEmpty(deps.db, 'person'))
  if (!empty && !(await demoIsHalfLoaded(deps.db))) return
  say('Loading the demo project …')
  await loadDemo({ db: deps.db, blobs: deps.blobs })
}
