import { expect, it } from 'vitest'

import { isBeyondMarkdown } from './plain-tagged-text.tsx'

it('reads what people write as Markdown', () => {
  const table = Array.from({ length: 500 }, (_, i) => `| **${i}** | *a* | _b_ |`).join('\n')
  const prose = 'A *word*, a **strong** one and a $x^2$ in `code`.\n\n'.repeat(400)
  for (const text of ['', prose, table]) expect(isBeyondMarkdown(text)).toBe(false)
})

it.each([
  ['long', 'a'.repeat(100_001)],
  ['of many lines', '- a\n'.repeat(4000)],
  ['of quotes in quotes', '> '.repeat(60) + 'a'],
  ['of lists in lists', '- '.repeat(60) + 'a'],
  ['of open emphasis', '*a_'.repeat(3000)],
  ['of open strokes', '~a~~b'.repeat(3000)],
  ['of formulas', '$a$ '.repeat(2000)],
])('shows a text %s plainly', (_, text) => {
  expect(isBeyondMarkdown(text)).toBe(true)
})
