import { z } from 'zod'

import { type Mailer, makeMailer } from '#server/digest/mailer.ts'

import { CannotStart } from './cannot-start.ts'

export interface MailSetting {
  url?: string | undefined
  from?: string | undefined
}

/** What sends the server's mail; null where no mail server is named. */
export function mailerOf({ url, from }: MailSetting): Mailer | null {
  if (!url) return null
  // The address may hold a password: it is not repeated.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new CannotStart(
      'COUNTERSIGN_SMTP_URL is no address of a mail server, such as smtps://name:password@mail.example.org. Correct it, or unset it to send no mail.',
    )
  if (!z.email().safeParse(from).success)
    throw new CannotStart(
      'COUNTERSIGN_SMTP_URL names a mail server, but COUNTERSIGN_MAIL_FROM no e-mail address to send from. Set it, or unset both to send no mail.',
    )
  return makeMailer({ url, from: from ?? '' })
}
