import { and, eq } from 'drizzle-orm'
import { pino } from 'pino'

import { digest, digestChoice } from '#server/db/schema.ts'
import { sendDigests } from '#server/digest/send-digests.ts'
import { mailerOf } from '#server/launch/mailer-of.ts'
import type { DigestLanguage } from '#shared/digest/digest-choice.ts'

import { mailServer } from './mail-server.ts'
import type { newWorld } from './world.ts'

type World = Awaited<ReturnType<typeof newWorld>>
type MailServer = Awaited<ReturnType<typeof mailServer>>
export const origin = 'https://review.example.org'
export const from = 'countersign@example.org'

const servers: MailServer[] = []
let chosen: World[] = []
/** Ends the mail servers of a test, and takes back what was chosen: worlds share a database, and the next test's mail would go to them, too. */
export async function endMail(): Promise<void> {
  for (const server of servers.splice(0)) await server.close()
  for (const world of chosen) await world.db.delete(digestChoice)
  chosen = []
}

export async function mails(...how: Parameters<typeof mailServer>): Promise<MailServer> {
  const server = await mailServer(...how)
  servers.push(server)
  return server
}

/** A quarter past six (UTC) so many days from now, and so many minutes after that. */
export function morning(days: number, minutes = 0): Date {
  const now = new Date()
  now.setUTCHours(6, 15 + minutes, 0, 0)
  return new Date(now.getTime() + days * 86_400_000)
}

export async function wants(
  world: World,
  name: string,
  language: DigestLanguage = 'en',
): Promise<void> {
  chosen.push(world)
  await world.as(name).digest.choose({ address: `${name}@example.org`, language })
}

/** One server of Countersign: sends what is due at a moment, and tells what it logged. */
export function post(world: World, { url }: { url: string }) {
  let logged = ''
  const log = pino({}, { write: (line: string) => (logged += line) })
  const mailer = mailerOf({ url, from })
  if (!mailer) throw new Error('no mailer')
  return {
    run: (now: Date) => sendDigests({ db: world.db, mailer, origin, log }, now),
    logged: () => logged,
  }
}

export async function stateOf(world: World, name: string, when: Date) {
  const day = when.toISOString().slice(0, 10)
  const [row] = await world.db
    .select()
    .from(digest)
    .where(and(eq(digest.personId, world.idOf(name)), eq(digest.day, day)))
  return row && { state: row.state, tries: row.tries }
}
