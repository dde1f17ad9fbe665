import type { MediaFacts } from '#shared/media/facts.ts'

/** A track of a film or a recording. Codecs are named as people do (`codecName`). */
export interface Track {
  kind: 'audio' | 'video'
  codec: string
  width?: number
  height?: number
  channels?: number
  sampleRate?: number
}

const shownPictures = new Set(['H.264', 'VP8', 'VP9', 'AV1'])
const playedSounds = new Set(['AAC', 'MP3', 'Opus', 'Vorbis', 'FLAC', 'PCM', 'G.711'])

/**
 * What the tracks make of a container: a film where one of them has pictures, else a recording, with the reason where
 * no browser shows or plays one of them.
 */
export function factsOfTracks(
  tracks: readonly Track[],
  container: { film: string; recording: string },
): Partial<MediaFacts> & { mime: string } {
  const film = tracks.find(({ kind }) => kind === 'video')
  const sound = tracks.find(({ kind }) => kind === 'audio')
  const codec = film?.codec || sound?.codec
  return {
    mime: film ? container.film : container.recording,
    ...(codec && { codec }),
    ...(film && sound && { soundCodec: sound.codec }),
    ...(film?.width && film.height && { width: film.width, height: film.height }),
    ...(sound?.channels && { channels: sound.channels }),
    ...(sound?.sampleRate && { sampleRate: sound.sampleRate }),
    ...hiddenIn(tracks),
  }
}

/** The first track that no browser shows or plays, in a sentence. */
export function hiddenIn(tracks: readonly Track[]): Pick<MediaFacts, 'problem' | 'detail'> {
  const hidden = tracks.find(
    ({ kind, codec }) => !(kind === 'video' ? shownPictures : playedSounds).has(codec),
  )
  if (!hidden) return {}
  const detail =
    hidden.kind === 'video'
      ? `Its pictures are written in ${hidden.codec}, which browsers do not show.`
      : `Its sound is written in ${hidden.codec}, which browsers do not play.`
  return { problem: 'unviewable', detail }
}
