const chinese = ['两', '三', '四', '五', '六']
const digits = ['2', '3', '4', '5', '6']
const words = ['two', 'three', 'four', 'five', 'six'] as const

/**
 * The numbers from two to six that a text writes, each with another one of them to stand in its place,
 * so that no noun changes its form.
 */
export function numbersIn(text: string): { start: number; end: number; other: string }[] {
  return Array.from(
    text.matchAll(
      /\b(?:two|three|four|five|six)\b|(?<![\w.])[2-6](?![\w.]\w|\w)|[两三四五六](?=[张个段份幅])/gi,
    ),
  ).map((match) => {
    const [was] = match
    return { start: match.index, end: match.index + was.length, other: otherThan(was) }
  })
}

function otherThan(was: string): string {
  if (chinese.includes(was)) return nextIn(chinese, was)
  if (/[0-9]/.test(was)) return nextIn(digits, was)
  const other = nextIn(words, was.toLowerCase())
  return /^[A-Z]/.test(was) ? `${other.slice(0, 1).toUpperCase()}${other.slice(1)}` : other
}

function nextIn(all: readonly string[], was: string): string {
  return all[(all.indexOf(was) + 1) % all.length] ?? was
}
