import type { Told } from '#shared/live/change.ts'

/** One page that listens: what it heard over all its connections, and how far it came by the id of the last message. */
export class Listener {
  readonly keys = new Set<string>()
  readonly ids: number[] = []
  /** Messages that say only that anything may have changed. */
  blanks = 0
  private connection: AbortController | null = null
  private readonly cookie: string

  constructor(token: string) {
    this.cookie = `countersign=${token}`
  }

  /** Connects as a browser does that was connected before; done once the first message is there. */
  async connect(at: string): Promise<void> {
    this.leave()
    const connection = new AbortController()
    this.connection = connection
    const last = this.ids.at(-1)
    const response = await fetch(`${at}/trpc/live.changes`, {
      headers: {
        accept: 'text/event-stream',
        cookie: this.cookie,
        ...(last === undefined ? {} : { 'last-event-id': String(last) }),
      },
      signal: connection.signal,
    })
    if (!response.ok || !response.body) throw new Error(`No stream: ${response.status}`)
    const before = this.ids.length
    const first = Promise.withResolvers<undefined>()
    const hears = this.hear(response.body, () => {
      if (this.ids.length > before) first.resolve(undefined)
    })
    hears.catch(first.reject)
    await first.promise
  }

  leave(): void {
    this.connection?.abort()
    this.connection = null
  }

  private async hear(body: ReadableStream<Uint8Array>, onMessage: () => void): Promise<void> {
    let text = ''
    const decoder = new TextDecoder()
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true })
        const messages = text.split('\n\n')
        text = messages.pop() ?? ''
        for (const message of messages) this.read(message)
        onMessage()
      }
    } catch {
      // The connection ended; a page connects again.
    }
  }

  private read(message: string): void {
    const id = /^id: ?(\d+)$/m.exec(message)?.[1]
    const data = /^data: ?(.+)$/m.exec(message)?.[1]
    if (id === undefined || data === undefined) return
    this.ids.push(Number(id))
    const { changes } = JSON.parse(data) as Told
    if (changes === null) this.blanks++
    for (const key of changes?.flatMap(({ keys }) => keys ?? []) ?? []) this.keys.add(key)
  }
}
