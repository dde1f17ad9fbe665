import {
  closeSync,
  cpSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  ftruncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

import type { PGlite } from '@electric-sql/pglite'

interface Stream {
  nfd: number
  node: object
}
/** The last three are the offset in the buffer, the length, and the position in the file. */
type Write = (stream: Stream, buffer: Uint8Array, ...rest: [number, number, number]) => number

interface Insides {
  Module: {
    FS: {
      lookupPath: (path: string) => {
        node: {
          mount: {
            type: {
              stream_ops: { write: Write; fsync?: (stream: Stream) => number }
              node_ops: { setattr: (node: object, to: { size?: number | null }) => void }
              realPath: (node: object) => string
            }
          }
        }
      }
    }
  }
}

/** What stood at a place of a file before it was written, and how long the file was. */
interface Before {
  at: number
  bytes: Buffer
  size: number
}

/**
 * Watches what an embedded database on a disk has written and not yet synced, file by file. `cut` copies its folder as a
 * power cut may leave it: of what no fsync covers, each file keeps only the given share, from the first write on. Names of
 * files (made, renamed, removed) count as kept.
 */
export function watchPower(pglite: PGlite, folder: string) {
  const { type } = (pglite as unknown as Insides).Module.FS.lookupPath('/pglite/data').node.mount
  const { stream_ops: streams, node_ops: nodes } = type
  const unsynced = new Map<number, Before[]>()
  const { write, fsync } = streams
  const { setattr } = nodes

  const remember = (fd: number, place: { at: number; length: number }) => {
    const { ino, size } = fstatSync(fd)
    const bytes = Buffer.alloc(Math.max(0, Math.min(place.length, size - place.at)))
    if (bytes.length > 0) readSync(fd, bytes, 0, bytes.length, place.at)
    unsynced.set(ino, [...(unsynced.get(ino) ?? []), { at: place.at, bytes, size }])
  }
  streams.write = (stream, buffer, ...rest) => {
    const [, length, at] = rest
    withFile(type.realPath(stream.node), 'r', (fd) => remember(fd, { at, length }))
    return write(stream, buffer, ...rest)
  }
  nodes.setattr = (node, to) => {
    if (typeof to.size === 'number') {
      const at = to.size
      withFile(type.realPath(node), 'r', (fd) =>
        remember(fd, { at, length: Number.MAX_SAFE_INTEGER }),
      )
    }
    setattr(node, to)
  }
  if (fsync)
    streams.fsync = (stream) => {
      const answer = fsync(stream)
      unsynced.delete(fstatSync(stream.nfd).ino)
      return answer
    }

  const cut = (into: string, kept: number) => {
    cpSync(folder, into, { recursive: true })
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const writes = unsynced.get(statSync(path).ino) ?? []
      const lost = writes.slice(Math.floor(writes.length * kept)).toReversed()
      if (lost.length > 0)
        withFile(join(into, path.slice(folder.length)), 'r+', (fd) => takeBack(fd, lost))
    }
  }
  return { cut }
}

function takeBack(fd: number, lost: readonly Before[]): void {
  for (const { at, bytes, size } of lost) {
    if (bytes.length > 0) writeSync(fd, bytes, 0, bytes.length, at)
    ftruncateSync(fd, size)
  }
}

function withFile(path: string, flags: 'r' | 'r+', act: (fd: number) => void): void {
  const fd = openSync(path, flags)
  try {
    act(fd)
  } finally {
    closeSync(fd)
  }
}
