import type { Translated } from '#client/i18n/catalogue.ts'
import type { code as english } from '#client/i18n/en/viewers/code.ts'

export const code: Translated<typeof english> = {
  label: '{{name}}：源代码，只读',
  wrap: '自动换行',
  copy: '复制',
  copied: '已复制',
  large: '文本大小为 {{size}}。显示它可能会让页面停顿片刻。',
  show: '显示',
}
