import type { Answer, Packed } from './packed.ts'
import { unpackDraco } from './unpack-draco.ts'
import { unpackKtx2 } from './unpack-ktx2.ts'

/** Unpacks what the page sends, so that a large model does not stop it. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; packed: Packed }>) => {
  const { id, packed } = data
  const unpacked =
    packed.kind === 'draco'
      ? unpackDraco(packed).then((done) => ({
          done,
          moved: done.attributes.map(({ bytes }) => bytes),
        }))
      : unpackKtx2(packed.bytes).then((done) => ({ done, moved: [done.data.buffer] }))
  unpacked.then(
    ({ done, moved }) => answer({ id, done }, moved),
    (error: unknown) => answer({ id, failed: error instanceof Error ? error.message : '' }, []),
  )
})

function answer(said: Answer, transfer: ArrayBuffer[]): void {
  self.postMessage(said, { transfer })
}
