import type { Piece } from './rewrite.ts'

/** What media are called where a number of them is asked for, with what is asked for in their place. */
const nouns: readonly (readonly [noun: string, other: string])[] = [
  ['images', 'videos'],
  ['pictures', 'videos'],
  ['photos', 'videos'],
  ['image', 'video'],
  ['picture', 'video'],
  ['photo', 'video'],
  ['videos', 'images'],
  ['video clips', 'images'],
  ['audio clips', 'video clips'],
  ['audio recordings', 'video recordings'],
  ['audio clip', 'video clip'],
  ['audio recording', 'video recording'],
  ['documents', 'images'],
  ['document', 'diagram'],
]
const chinese: readonly (readonly [noun: string, other: string])[] = [
  ['张图片', '段视频'],
  ['幅图', '段视频'],
  ['段视频', '段音频'],
  ['段音频', '段视频'],
]

/** The words for media after a number, each with another kind of media in its place; the number fits both. */
export function nounsIn(text: string): Piece[] {
  const english = nouns.flatMap(([noun, other]) =>
    found(
      text,
      String.raw`(?<=\b(?:one|two|three|four|five|six|[1-6])\s+(?:[a-z-]+\s+){0,2})${noun}\b`,
      other,
    ),
  )
  const others = chinese.flatMap(([noun, other]) =>
    found(text, `(?<=[一两三四五六1-6]\\s?)${noun}`, other),
  )
  return [...english, ...others].toSorted((a, b) => a.start - b.start)
}

function found(text: string, pattern: string, other: string): Piece[] {
  return Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ 0: was, index }) => ({
    start: index,
    end: index + was.length,
    other,
  }))
}
