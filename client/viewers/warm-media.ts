import type { InstanceView } from '#shared/view/instance-view.ts'

import { fetchBeginning, savesData } from './prefetch-media.ts'
import { type Warm, warmPlan } from './warm-plan.ts'

const atOnce = 3

/** Fetches what an instance shows first, a few at a time and behind everything else, until the signal ends it. */
export async function warmMedia(view: InstanceView, signal: AbortSignal): Promise<void> {
  if (savesData()) return
  const { answer, question } = view.content
  const left = warmPlan([...question.media, ...answer.media], view.files)
  const worker = async () => {
    for (let next = left.shift(); next && !signal.aborted; next = left.shift())
      await fetchOne(next, signal).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Made as the viewers make their own requests, so that theirs find the answer in the browser's cache. */
async function fetchOne({ how, url }: Warm, signal: AbortSignal): Promise<void> {
  if (how === 'beginning') return fetchBeginning(url, signal)
  if (how === 'picture') {
    const picture = new Image()
    picture.crossOrigin = 'anonymous'
    picture.fetchPriority = 'low'
    picture.decoding = 'async'
    picture.src = url
    signal.addEventListener('abort', () => picture.removeAttribute('src'), { once: true })
    return picture.decode()
  }
  const response = await fetch(url, { signal, priority: 'low' })
  await response.arrayBuffer()
}
