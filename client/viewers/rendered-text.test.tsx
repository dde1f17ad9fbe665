import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { tagsIn } from '#shared/instance/tag.ts'

import { RenderedText } from './rendered-text.tsx'

function render(text: string): string {
  const html = renderToStaticMarkup(
    <RenderedText
      text={text}
      renderTag={(tag, inline) =>
        inline ? <i data-chip={tag.key} /> : <figure data-of={tag.key} />
      }
    />,
  )
  return html.replace(/^<div class="rendered-text">|<\/div>$/g, '')
}

const chipsOf = (html: string) => Array.from(html.matchAll(/data-chip="(\w+)"/g), ([, key]) => key)
const viewersOf = (html: string) => Array.from(html.matchAll(/data-of="(\w+)"/g), ([, key]) => key)

function lettersOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s/g, '')
}

const tags = '<image1> <audio2> <threeD1> <text1> <image12> <code1>'.split(' ')
const syntax =
  '** * _ | ~~ $ $$ [ ] ( ) ! <sup> </b> &lt; &amp; \\ $5 : --- www.a.de/ a@b.de [^1]'.split(' ')
const blocks = ['- ', '1. ', '> ', '# ', '[^1]: ', '\n| a |\n|---|\n', '\n', '\n\n', '\t', ' ']
const words = ['word', 'x', '图', 'مرحبا', '\uE000']
const pieces = fc.constantFrom(...tags, ...syntax, ...blocks, ...words)

it('draws every tag outside code exactly once as a chip, whatever Markdown stands around it', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
      const text = parts.join('')
      // Three of them fence code.
      fc.pre(!text.includes('~~~'))
      expect(chipsOf(render(text))).toEqual(tagsIn(text).map(({ key }) => key))
    }),
    { numRuns: 600 },
  )
})

it('keeps every letter of a text that holds no Markdown', () => {
  const odd = [
    '<image1>',
    'word ',
    '图',
    'a<b',
    '<sup>2</sup>',
    '<b>',
    '</b>',
    '<Image1>',
    '<image01>',
    '<img src=x>',
    ' & ',
    '\n',
    'مرحبا',
    '<!-- x -->',
  ]
  const plain = fc.constantFrom(...odd)
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 16 }), (parts) => {
      const text = `a${parts.join('')}`
      const chipped = render(text).replaceAll(/<i data-chip="(\w+)"><\/i>/g, '&lt;$1&gt;')
      expect(lettersOf(chipped)).toBe(text.replaceAll(/\s/g, ''))
    }),
  )
})

it('shows a medium once, after the block in which its tag stands first', () => {
  expect(render('One <image1> two <audio1>.\n\nAgain <image1>.')).toBe(
    '<p dir="auto">One <i data-chip="image1"></i> two <i data-chip="audio1"></i>.</p>' +
      '<figure data-of="image1"></figure><figure data-of="audio1"></figure>\n' +
      '<p dir="auto">Again <i data-chip="image1"></i>.</p>',
  )
})

it('puts the media of a table after the table and those of a list item into the item', () => {
  const table = render('| a | b |\n|---|---|\n| <image1> | **<image2>** |')
  expect(table).toMatch(/<\/table><figure data-of="image1"><\/figure><figure data-of="image2">/)
  const list = render('- first <image1>\n  - inner\n- second')
  expect(list).toMatch(
    /first <i data-chip="image1"><\/i>\s*<figure data-of="image1"><\/figure>\s*<ul>/,
  )
})

it('leaves tags in code as they are written, and still shows what they stand for', () => {
  const html = render('Use `<image1>` here.\n\n```\n<code1>\n```')
  expect(html).toContain('&lt;image1&gt;</code>')
  expect(html).toContain('&lt;code1&gt;\n</code>')
  expect(chipsOf(html)).toEqual([])
  expect(viewersOf(html)).toEqual(['image1', 'code1'])
})

it('takes no HTML, no money and no entity for what it is not', () => {
  expect(render('H<sub>2</sub>O **b**')).toBe(
    '<p dir="auto">H&lt;sub&gt;2&lt;/sub&gt;O <strong>b</strong></p>',
  )
  expect(render('It costs $5 and <image1> costs $6.')).toContain('It costs $5 and <i data-chip')
  expect(chipsOf(render('&lt;image1&gt;'))).toEqual([])
})

it('gives every block the direction of its own letters', () => {
  expect(render('مرحبا\n\nhello')).toBe('<p dir="auto">مرحبا</p>\n<p dir="auto">hello</p>')
  expect(render('- مرحبا\n- hello')).toContain('<ul dir="rtl">\n<li dir="auto">مرحبا</li>')
  expect(render('- hello\n- مرحبا')).toContain('<ul>')
  expect(render('> שלום')).toContain('<blockquote dir="rtl">')
  expect(render('| א | ב |\n|---|---|\n| 1 | 2 |')).toContain('<table dir="rtl">')
})

it('makes no element and no address of what a text tries to run', () => {
  const canaries = [
    '<script>canary()</script>',
    '<img src=x onerror="canary()">',
    '<svg onload="canary()"><script>canary()</script></svg>',
    '<iframe src="javascript:canary()"></iframe>',
    '[a](javascript:canary())',
    '[a](JaVaScRiPt:canary())',
    '[a](data:text/html,<script>canary()</script>)',
    '[a](vbscript:canary())',
    '<javascript:canary()>',
    '![a](https://example.org/x.png)',
    '$\\href{javascript:canary()}{a}$',
    '$\\includegraphics{https://example.org/x.png}$',
    '$\\htmlData{onclick=canary()}{a}$',
    '`<script>canary()</script>`',
  ]
  for (const canary of canaries) {
    const html = render(canary)
    expect(html).not.toMatch(/<(script|img|svg onload|iframe|object|embed)/i)
    expect(html).not.toMatch(/<[^>]*\s(on\w+|src|data-onclick)\s*=/i)
    expect(html).not.toMatch(/href="(?!https?:|mailto:|"|#)/i)
  }
})

it('draws formulas and keeps line ends', () => {
  expect(render('$x^2$ near <image1>')).toContain('katex')
  expect(render('one\ntwo')).toBe('<p dir="auto">one<br/>\ntwo</p>')
})

it('shows a text that is too long or too deep for Markdown as it is written, tags and media included', () => {
  for (const text of ['>'.repeat(5000), 'word '.repeat(30_000)]) {
    const html = render(`${text}\n\nSee <image1> and <image1>.`)
    expect(html).toContain('See <i data-chip="image1"></i> and')
    expect(viewersOf(html)).toEqual(['image1'])
    expect(lettersOf(html)).toContain(text.trim().slice(-100).replaceAll(' ', ''))
  }
})
