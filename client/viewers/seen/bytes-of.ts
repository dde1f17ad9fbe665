import type { Medium } from '#shared/instance/medium.ts'

const known = new Map<string, Promise<string>>()
const most = 200

/** What stands for a medium's bytes: a file's SHA-256, or that of an inline text in UTF-8, the same as on the server; null where there are none. */
export function bytesOf(medium: Medium): Promise<string | null> {
  if (medium.kind === 'absent') return Promise.resolve(null)
  if (medium.kind === 'file') return Promise.resolve(medium.sha256)
  const found = known.get(medium.value) ?? hashOf(medium.value)
  known.set(medium.value, found)
  const oldest = known.keys().next().value
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return found
}

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
