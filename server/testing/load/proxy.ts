import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  port: number
  /** Cuts every connection, in the middle of whatever it carries. */
  drop: () => void
  close: () => void
}

/** Stands between servers and their database, to be able to cut what connects them. */
export async function proxyTo(target: number): Promise<Proxy> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const drop = () => {
    for (const one of open) one.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    drop,
    close: () => {
      drop()
      server.close()
    },
  }
}
