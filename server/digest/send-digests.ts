import { and, asc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Logger } from 'pino'

import type { Db } from '#server/db/db.ts'
import { keptKey } from '#server/db/kept-key.ts'
import { digest, digestChoice } from '#server/db/schema.ts'
import { withoutSecrets } from '#server/http/without-secrets.ts'
import { digestHour } from '#shared/digest/digest-choice.ts'

import { type Claim, claim, mayTryAgain, settle } from './claim.ts'
import { digestOf } from './digest-of.ts'
import { mailOf } from './mail-of.ts'
import { type Mail, type Mailer, MailRefused } from './mailer.ts'
import { stopToken } from './stop-token.ts'

export interface Post {
  db: Db
  mailer: Mailer
  /** The address of the application, for the links. */
  origin: string
  log: Pick<Logger, 'info' | 'warn' | 'error'>
}

/**
 * Sends the digests of the day that `now` lies in, to everybody who is still to get one. Any number of servers may do so
 * at once. A mail server that cannot be reached costs nobody a claim.
 */
export async function sendDigests(post: Post, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  const from = new Date(`${day}T00:00:00Z`)
  from.setUTCHours(digestHour)
  if (now < from) return
  const due = await whoIsDue(post.db, { day, from, now })
  if (due.length === 0) return
  try {
    await post.mailer.greet()
  } catch (error) {
    post.log.error({ error: withoutSecrets(error), day }, 'the mail server does not answer')
    return
  }
  for (const personId of due) {
    const mine = await claim(post.db, { personId, day, now })
    if (mine) await deliver(post, mine, now)
  }
}

async function whoIsDue(db: Db, when: { day: string; from: Date; now: Date }): Promise<string[]> {
  const rows = await db
    .select({ personId: digestChoice.personId })
    .from(digestChoice)
    .leftJoin(digest, and(eq(digest.personId, digestChoice.personId), eq(digest.day, when.day)))
    .where(
      and(lt(digestChoice.chosenAt, when.from), or(isNull(digest.personId), mayTryAgain(when.now))),
    )
    .orderBy(asc(digestChoice.personId))
  return rows.map(({ personId }) => personId)
}

async function deliver({ db, log, mailer, origin }: Post, mine: Claim, now: Date): Promise<void> {
  const { day, personId, tries } = mine
  const about = { person: personId, day, tries }
  let mail: Mail | null
  try {
    mail = await write(db, mine, origin)
  } catch (error) {
    await settle(db, mine, later(mine, now))
    log.error({ ...about, error: withoutSecrets(error) }, 'could not write a digest')
    return
  }
  if (!mail) return settle(db, mine, { state: 'nothing' })
  try {
    await mailer.send(mail)
  } catch (error) {
    const failed = { ...about, error: withoutSecrets(error) }
    if (!(error instanceof MailRefused)) {
      log.error(failed, 'nobody knows whether a digest arrived; it is not sent again')
      return
    }
    await settle(db, mine, later(mine, now))
    log.warn(failed, 'a digest was refused')
    return
  }
  await settle(db, mine, { state: 'sent', sentAt: now })
  log.info(about, 'sent a digest')
}

async function write(db: Db, mine: Claim, origin: string): Promise<Mail | null> {
  const { address, name, personId } = mine
  const parts = await digestOf(db, { personId, name, founder: false })
  if (parts.length === 0) return null
  const token = stopToken(await keptKey(db, 'digest-key'), { personId, address })
  return mailOf({ ...mine, parts, origin, stop: `${origin}/digest/stop/${token}` })
}

/** A quarter of an hour, then half an hour, an hour, two hours. */
function later({ tries }: Claim, now: Date) {
  const retryAt = new Date(now.getTime() + 15 * 60_000 * 2 ** (tries - 1))
  return { state: 'refused' as const, retryAt }
}
