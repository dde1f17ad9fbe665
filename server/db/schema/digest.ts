import { sql } from 'drizzle-orm'
import { check, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import type { DigestLanguage, DigestState } from '#shared/digest/digest-choice.ts'

import { at } from './at.ts'
import { person } from './project.ts'

/** Who gets a digest by e-mail, where and in which language; whoever has no row gets none. */
export const digestChoice = pgTable(
  'digest_choice',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => person.personId),
    address: text().notNull(),
    language: text().$type<DigestLanguage>().notNull(),
    chosenAt: at('chosen_at').notNull().defaultNow(),
  },
  (t) => [
    check('digest_choice_address', sql`${t.address} ~ '^[^[:space:]<>,@]+@[^[:space:]<>,@]+$'`),
    check('digest_choice_language', sql`${t.language} in ('en', 'zh')`),
  ],
)

/** The digest of one person for one day (UTC). Writing the row is claiming the right to send it. */
export const digest = pgTable(
  'digest',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    day: date({ mode: 'string' }).notNull(),
    state: text().$type<DigestState>().notNull(),
    tries: integer().notNull().default(1),
    claimedAt: at('claimed_at').notNull(),
    /** When the mail server, having refused it, may be asked again. */
    retryAt: at('retry_at'),
    sentAt: at('sent_at'),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.day] }),
    check('digest_state', sql`${t.state} in ('claimed', 'refused', 'sent', 'nothing')`),
    check('digest_tries', sql`${t.tries} between 1 and 5`),
    check('digest_retry', sql`(${t.state} = 'refused') = (${t.retryAt} is not null)`),
    check('digest_sent', sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
  ],
)
