import type { Translated } from '#client/i18n/catalogue.ts'
import type { text as english } from '#client/i18n/en/viewers/text.ts'

export const text: Translated<typeof english> = {
  raw: '原文',
  plain: '文本过长或嵌套过深，无法排版，因此按原样显示。',
}
