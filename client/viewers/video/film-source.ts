import type { Derivative } from '#shared/media/derivative.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** What of a film is played: the original, or the proxy that stands for it. */
export interface FilmSource {
  url: string
  type: string
  proxied: boolean
  /** The name of a sound in it that no browser plays. */
  muteCodec: string | null
}

const unheard = /^(?:e-?ac-?3|ac-?3|ec-3|dts|dca|truehd|mlp|alac|wma|amr|sam[rw]|sawb|mp2$)/i

export function filmSource(
  url: string,
  { facts }: MediumFile,
  proxy: Derivative | undefined,
): FilmSource {
  if (proxy?.state === 'done')
    return { url: proxy.url, type: 'video/mp4', proxied: true, muteCodec: null }
  const { soundCodec = '' } = facts
  const muteCodec = unheard.test(soundCodec) ? soundCodec : null
  return { url, type: playable(facts.mime), proxied: false, muteCodec }
}

/** The browser is asked by type before it tries; containers that it opens under another name are called so. */
function playable(mime: string): string {
  if (mime === 'video/quicktime' || mime === 'video/x-m4v') return 'video/mp4'
  if (mime === 'video/x-matroska' || mime === 'video/matroska') return 'video/webm'
  return mime
}
