import type { Translated } from '#client/i18n/catalogue.ts'
import type { text as english } from '#client/i18n/en/viewers/text.ts'

export const text: Translated<typeof english> = {
  label: '{{name}}：文本',
  labelRaw: '{{name}}：原文',
  raw: '原文，显示空白字符',
  plain: '文本过长、嵌套过深或标记过多，无法排版，因此按原样显示。',
  fewMarks: '文本很长，词与词之间的单个空格不作标记。',
  empty: '文本为空。',
  more_one: '显示更多（还有 {{n}} 个字符）',
  more_other: '显示更多（还有 {{n}} 个字符）',
  words_one: '{{n}} 个词',
  words_other: '{{n}} 个词',
  characters_one: '{{n}} 个字符',
  characters_other: '{{n}} 个字符',
  unseen: '不可见字符：{{signs}}',
}
