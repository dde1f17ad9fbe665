import type { Translated } from '#client/i18n/catalogue.ts'
import type { report as english } from '#client/i18n/en/report.ts'

export const report: Translated<typeof english> = {
  title: '报告',
  lead: '论文附录所需：数据如何产生、人们有多一致、审计发现了什么，以及每个数字如何得出。JSON 包含同样的事实，未经舍入，并附原始计数。',
  language: '报告的语言',
  markdown: 'Markdown',
  json: 'JSON',
  print: '打印或保存为 PDF',
  table: '表格',
  making: '正在为报告计数',
}
