import fc from 'fast-check'
import { expect, it } from 'vitest'

import { escapeTex, texOf } from './tex.ts'

it('writes a table with rules, texts at the left and numbers at the right', () => {
  const rows = [
    ['math', 12, 0.5],
    ['art & law', 3, 1],
  ]
  expect(texOf(['domain', 'image>image', 'share_of_all'], rows)).toBe(
    [
      String.raw`\begin{tabular}{lrr}`,
      String.raw`\toprule`,
      String.raw`domain & image\textgreater{}image & share of all \\`,
      String.raw`\midrule`,
      String.raw`math & 12 & 0.5 \\`,
      String.raw`art \& law & 3 & 1 \\`,
      String.raw`\bottomrule`,
      String.raw`\end{tabular}`,
      '',
    ].join('\n'),
  )
})

it('leaves no sign of a text that LaTeX would act on', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'a',
          '\\',
          '&',
          '%',
          '$',
          '#',
          '_',
          '{',
          '}',
          '~',
          '^',
          '<',
          '>',
          '|',
          ' ',
        ),
      }),
      (text) => {
        const known =
          /\\(?:textbackslash|textasciitilde|textasciicircum|textless|textgreater|textbar)\{\}|\\[&%$#_{}]/g
        expect(escapeTex(text).replaceAll(known, '')).toMatch(/^[a ]*$/)
      },
    ),
  )
})
