import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'

import { en } from '#client/i18n/en/index.ts'
import { zh } from '#client/i18n/zh/index.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { fixes, messages } from '#shared/validation/messages.ts'
import { validate } from '#shared/validation/validate.ts'

import { findingText, fixText, ruleName } from './finding-text.ts'

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en, zh }, interpolation: { escapeValue: false } })
})

const [finding] = validate(
  plainContent({
    question: {
      text: 'Describe < Image1 > and return no other media.',
      media: [
        { kind: 'absent', reason: 'address', key: 'image1', value: 'https://example.org/a.png' },
      ],
    },
    answer: { text: 'A cat.', media: [] },
  }),
  { taxonomy: unimTaxonomy, severities: defaultPolicy.severities, facts: {} },
)

it('says a finding and its fix in the language of the page', async () => {
  if (!finding?.fix) throw new Error('nothing found')
  await i18next.changeLanguage('en')
  expect(findingText(finding)).toBe(
    'The question writes < Image1 >, which is not a tag. Write <image1>.',
  )
  expect(fixText(finding.fix)).toBe('Write <image1>')
  await i18next.changeLanguage('zh')
  expect(findingText(finding)).toBe('问题中的 < Image1 > 不是标签。请写作 <image1>。')
  expect(fixText(finding.fix)).toBe('写作 <image1>')
  expect(ruleName('tag-malformed')).toBe('标签写法有误')
})

it('fills the same places in both languages', () => {
  for (const [id, english] of Object.entries({ ...messages, ...fixes })) {
    const chinese = { ...zh.validation.message, ...zh.validation.fix }[id as keyof typeof messages]
    expect([id, places(chinese)]).toEqual([id, places(english)])
  }
})

function places(text: string): string[] {
  return [...new Set(text.match(/\{[a-z]+\}/g))].toSorted()
}
