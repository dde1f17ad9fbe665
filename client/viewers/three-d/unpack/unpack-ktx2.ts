import startBasis, { type Basis } from 'three/examples/jsm/libs/basis/basis_transcoder.js'
// oxlint-disable-next-line import/default -- the bundler makes the address its default export
import wasm from 'three/examples/jsm/libs/basis/basis_transcoder.wasm?url'

import type { UnpackedPicture } from './packed.ts'
import { withoutEval } from './without-eval.ts'

// The transcoder's number for red, green, blue and alpha of 8 bits.
const rgba = 13
// Of smaller versions in the file the first that a graphics card surely takes is shown.
const widest = 4096

let started: Promise<Basis> | undefined

async function start(): Promise<Basis> {
  withoutEval()
  const loaded = await startBasis({ locateFile: () => wasm })
  loaded.initializeBasis()
  return loaded
}

/** Unpacks a picture that Basis Universal packed into KTX 2 (ETC1S or UASTC), as glTF allows it. */
export async function unpackKtx2(bytes: ArrayBuffer): Promise<UnpackedPicture> {
  started ??= start()
  const basis = await started
  const file = new basis.KTX2File(new Uint8Array(bytes))
  try {
    if (!file.isValid() || file.isHDR()) throw new Error('KTX2: not a picture packed by Basis')
    if (!file.startTranscoding()) throw new Error('KTX2: cut off')
    const levels = Array.from({ length: file.getLevels() }, (_, level) => ({
      level,
      ...file.getImageLevelInfo(level, 0, 0),
    }))
    const fitting = levels.find(({ origWidth, origHeight }) => {
      return Math.max(origWidth, origHeight) <= widest
    })
    if (!fitting) throw new Error(`KTX2: wider than ${widest} pixels`)
    const { level, origWidth: width, origHeight: height } = fitting
    const data = new Uint8Array(file.getImageTranscodedSizeInBytes(level, 0, 0, rgba))
    if (!file.transcodeImage(data, level, 0, 0, rgba, 0, -1, -1)) throw new Error('KTX2: cut off')
    return { width, height, data }
  } finally {
    file.close()
    file.delete()
  }
}
