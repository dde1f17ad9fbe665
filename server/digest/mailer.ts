import { createTransport } from 'nodemailer'

export interface Mail {
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** The address that ends these mails (RFC 8058). */
  stop: string
}

export interface Mailer {
  /** Fails where the mail server does not answer or does not let us in. */
  greet: () => Promise<void>
  /** Fails with `MailRefused` where the server said no; after any other failure the mail may have gone out. */
  send: (mail: Mail) => Promise<void>
}

/** What a mail server said instead of taking a mail. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** Sends through the mail server that `url` names (`smtp:` or `smtps:`). A password never goes out unencrypted but on loopback. */
export function makeMailer({ url, from }: { url: string; from: string }): Mailer {
  const { hostname, password } = new URL(url)
  const here = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname)
  const transport = createTransport({
    url,
    ...patience,
    requireTLS: password !== '' && !here,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    greet: async () => void (await transport.verify()),
    send: async ({ id, stop, ...mail }) => {
      try {
        await transport.sendMail({
          ...mail,
          from,
          messageId: id,
          headers: {
            'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'Auto-Submitted': 'auto-generated',
          },
        })
      } catch (error) {
        if (hasAnswer(error)) throw new MailRefused(error.message, { cause: error })
        throw error
      }
    },
  }
}

function hasAnswer(error: unknown): error is Error {
  return error instanceof Error && 'responseCode' in error && error.responseCode !== undefined
}
