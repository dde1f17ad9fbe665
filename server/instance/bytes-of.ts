import type { Medium } from '#shared/instance/medium.ts'

import { sha256 } from './event-hash.ts'

/** What stands for a medium's bytes: a file's SHA-256, or that of an inline text in UTF-8; null where there are none. */
export function bytesOf(medium: Medium): string | null {
  switch (medium.kind) {
    case 'file':
      return medium.sha256
    case 'inline':
      return sha256(medium.value)
    case 'absent':
      return null
  }
}
