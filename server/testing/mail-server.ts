import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

type Answer = 'takes' | 'refuses' | 'hangs up'

/** A real mail server on this machine that keeps what it takes, and answers the nth mail by what `answer` says. */
export async function mailServer(answer: (nth: number) => Answer = () => 'takes') {
  const taken: string[] = []
  let asked = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      let text = ''
      stream.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      stream.on('end', () => {
        asked += 1
        const said = answer(asked)
        if (said === 'refuses')
          return done(Object.assign(new Error('Later'), { responseCode: 451 }))
        taken.push(text)
        if (said === 'takes') return done()
        for (const connection of server.connections)
          if (connection.session.id === session.id) connection.close()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    asked: () => asked,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The heads of a mail, unfolded, and its parts by type, decoded. */
export function readMail(mail: string) {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const heads = Object.fromEntries(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
  )
  const boundary = /boundary="([^"]+)"/.exec(heads['content-type'] ?? '')?.[1] ?? ''
  const parts = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .map((part) => {
      const [about = '', ...body] = part.split('\r\n\r\n')
      return { about, body: body.join('\r\n\r\n') }
    })
  const partOf = (type: string) => {
    const { about = '', body = '' } = parts.find((part) => part.about.includes(type)) ?? {}
    if (/base64/.test(about)) return Buffer.from(body, 'base64').toString()
    if (!/quoted-printable/.test(about)) return body
    const bytes = body
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString()
  }
  return { heads, text: partOf('text/plain'), html: partOf('text/html') }
}
