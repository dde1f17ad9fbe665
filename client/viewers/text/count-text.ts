/** Longer texts are counted by white space and code points, which takes no time that is felt. */
const long = 200_000

/** Words and characters as a reader counts them, in any script: a family of emoji is one character. */
export function countText(text: string): { words: number; characters: number } {
  if (text.length > long || typeof Intl.Segmenter === 'undefined')
    return { words: text.match(/\S+/g)?.length ?? 0, characters: Array.from(text).length }
  let words = 0
  let characters = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike) words++
  for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    characters++
  return { words, characters }
}
