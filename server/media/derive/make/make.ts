import type { DerivativeKind } from '#shared/media/derivative.ts'

import { outcomeOf } from './cannot.ts'
import { makeFrames } from './frames.ts'
import { makePdf } from './office.ts'
import type { Made, Order, Outcome } from './order.ts'
import { makePage } from './page.ts'
import { makePeaks } from './peaks.ts'
import { makePicture } from './picture.ts'
import { makePoster } from './poster.ts'
import { makeProxy } from './proxy.ts'
import { makeSpectrogram } from './spectrogram.ts'
import { makeStrip } from './strip.ts'

const makers: Record<DerivativeKind, (order: Order) => Promise<Made>> = {
  picture: makePicture,
  poster: makePoster,
  page: makePage,
  peaks: makePeaks,
  strip: makeStrip,
  spectrogram: makeSpectrogram,
  frames: makeFrames,
  proxy: makeProxy,
  pdf: makePdf,
}

/** Makes one derivative; whatever goes wrong is told, not thrown. */
export async function make(order: Order): Promise<Outcome> {
  try {
    return await makers[order.kind](order)
  } catch (error) {
    return outcomeOf(error)
  }
}
