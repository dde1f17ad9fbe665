import type { FilmKept } from './film-state.ts'

const widest = 640
const most = 12
const forgets: (() => void)[] = []

/** What a film shows now as a small picture, or null where it shows nothing that may be read. */
export function stillOf(video: HTMLVideoElement): string | null {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
  const scale = Math.min(1, widest / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  try {
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/jpeg', 0.8)
  } catch {
    return null
  }
}

/** Keeps a still; of all films of the page only the latest are held. */
export function keepStill(keep: (part: Partial<FilmKept>) => void, still: string | null): void {
  keep({ still })
  if (still === null) return
  forgets.push(() => keep({ still: null }))
  if (forgets.length > most) forgets.shift()?.()
}
