import type {
  Answer,
  Packed,
  PackedMesh,
  PackedPicture,
  UnpackedMesh,
  UnpackedPicture,
} from './packed.ts'

interface Waiting {
  resolve: (done: UnpackedMesh | UnpackedPicture) => void
  reject: (error: Error) => void
}

let worker: Worker | null = null
let count = 0
const waiting = new Map<number, Waiting>()

/** Unpacks a mesh or a picture in a worker; the page has one, and none while there is nothing to do. */
export function unpack(packed: PackedMesh): Promise<UnpackedMesh>
export function unpack(packed: PackedPicture): Promise<UnpackedPicture>
export function unpack(packed: Packed): Promise<UnpackedMesh | UnpackedPicture> {
  worker ??= startWorker()
  const id = count++
  const { promise, resolve, reject } = Promise.withResolvers<UnpackedMesh | UnpackedPicture>()
  waiting.set(id, { resolve, reject })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  worker.postMessage({ id, packed })
  return promise
}

function startWorker(): Worker {
  const started = new Worker(new URL('./unpack-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('done' in data) asker?.resolve(data.done)
    else asker?.reject(new Error(data.failed))
    if (waiting.size === 0) end()
  })
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The decoder did not start.'))
    waiting.clear()
    end()
  })
  return started
}

function end(): void {
  worker?.terminate()
  worker = null
}
