import type { Piece } from './rewrite.ts'

/** Words that say the opposite of each other and stand in the same place of a sentence. */
const pairs: readonly (readonly [string, string])[] = [
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increased', 'decreased'],
  ['increasing', 'decreasing'],
  ['rises', 'falls'],
  ['rising', 'falling'],
  ['larger', 'smaller'],
  ['largest', 'smallest'],
  ['longer', 'shorter'],
  ['longest', 'shortest'],
  ['higher', 'lower'],
  ['highest', 'lowest'],
  ['faster', 'slower'],
  ['heavier', 'lighter'],
  ['earlier', 'later'],
  ['older', 'younger'],
  ['warmer', 'colder'],
  ['brighter', 'darker'],
  ['before', 'after'],
  ['above', 'below'],
  ['leftmost', 'rightmost'],
  ['maximum', 'minimum'],
  ['horizontal', 'vertical'],
  ['horizontally', 'vertically'],
  ['clockwise', 'counterclockwise'],
  ['positive', 'negative'],
  ['warm', 'cold'],
  ['north', 'south'],
  ['northern', 'southern'],
  ['east', 'west'],
  ['eastern', 'western'],
]
const chinese: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增大', '减小'],
  ['上升', '下降'],
  ['升高', '降低'],
  ['左侧', '右侧'],
  ['左边', '右边'],
  ['上方', '下方'],
  ['之前', '之后'],
  ['高于', '低于'],
  ['大于', '小于'],
  ['最大', '最小'],
  ['最高', '最低'],
]

const opposites = bothWays(pairs)
const chineseOpposites = bothWays(chinese)
const words = new RegExp(
  // "the left", but no "left" that was left, and no right that is right.
  String.raw`(?<![\p{L}\p{N}<_-])(?:${[...opposites.keys()].join('|')}|(?<=\b[Tt]he )(?:left|right)(?= (?:of|side|half|edge|hand|panel|column)|[.,;]))(?![\p{L}\p{N}>_-])`,
  'giu',
)
const chineseWords = new RegExp([...chineseOpposites.keys()].join('|'), 'gu')

/** The words of a text that have an opposite, each with it. */
export function reversalsIn(text: string): Piece[] {
  return [...text.matchAll(words), ...text.matchAll(chineseWords)]
    .map(({ 0: was, index }) => ({
      start: index,
      end: index + was.length,
      other: likeIt(was, oppositeOf(was)),
    }))
    .toSorted((a, b) => a.start - b.start)
}

function oppositeOf(was: string): string {
  const word = was.toLowerCase()
  if (word === 'left') return 'right'
  return word === 'right' ? 'left' : (opposites.get(word) ?? chineseOpposites.get(word) ?? was)
}

function likeIt(was: string, other: string): string {
  return /^[A-Z]/.test(was) ? `${other.slice(0, 1).toUpperCase()}${other.slice(1)}` : other
}

function bothWays(all: readonly (readonly [string, string])[]): Map<string, string> {
  const back = all.map(([a, b]) => [b, a] as const)
  return new Map([...back, ...all])
}
