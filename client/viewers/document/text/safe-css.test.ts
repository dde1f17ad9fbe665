import { expect, it } from 'vitest'

import { safeCss } from './safe-css.ts'

const loading = [
  'background:url(https://x.test/a.png)',
  "background:URL( 'https://x.test/a.png' )",
  'background:u\\72l(https://x.test/a.png)',
  'background:\\75\\72\\6c (https://x.test/a.png)',
  'background:\\url(https://x.test/a.png)',
  'background:image-set("https://x.test/a.png" 1x)',
  '@import "https://x.test/a.css";',
  '\\@import url(https://x.test/a.css)',
  'background:url(https://x.test/never-closed',
]

it('takes out every address that a browser would load, however it is written', () => {
  for (const css of loading) expect(safeCss(css)).not.toContain('x.test')
})

it('keeps colours, pictures that the page brings along and signs', () => {
  const css = 'color:#123;background:url(data:image/png;base64,AA==);content:"\\201C"'
  expect(safeCss(css)).toBe(css)
})
