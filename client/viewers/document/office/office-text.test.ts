import { expect, it } from 'vitest'

import { openDocumentParts, slideParagraphs } from './office-text.ts'

const page = (text: string) =>
  `<draw:page a="b"><text:p>${text}</text:p><presentation:notes><text:p>say hello</text:p></presentation:notes></draw:page>`

it('reads the paragraphs of a slide, with line breaks and signs written as numbers', () => {
  const xml =
    '<a:p><a:r><a:t>A &lt; B</a:t></a:r><a:br/><a:r><a:t>&#x6F22;&amp;lt;</a:t></a:r></a:p><a:p/><a:p x="1"><a:t>two</a:t></a:p>'
  expect(slideParagraphs(xml)).toEqual(['A < B\n漢&lt;', 'two'])
})

it('reads the slides of an OpenDocument without the notes of who speaks', () => {
  expect(openDocumentParts(page('one') + page('<text:span>t</text:span>wo'))).toEqual([
    { title: '1', paragraphs: ['one'] },
    { title: '2', paragraphs: ['two'] },
  ])
  expect(openDocumentParts('<text:h>Head</text:h><text:p>a<text:tab/>b</text:p>')).toEqual([
    { title: null, paragraphs: ['Head', 'a\tb'] },
  ])
})
