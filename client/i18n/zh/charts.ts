import type { Translated } from '#client/i18n/catalogue.ts'
import type { charts as english } from '#client/i18n/en/charts.ts'

export const charts: Translated<typeof english> = {
  turn: '图表或表格',
  show: { chart: '图表', table: '表格' },
  filters: '筛选',
  chosen_one: '已选 {{count}} 项',
  chosen_other: '已选 {{count}} 项',
  reset: '重置筛选',
  help: '{{of}}是什么？',
  csvOf: '以 CSV 下载“{{title}}”',
  texOf: '以 LaTeX 复制“{{title}}”',
  texCopied: '已以 LaTeX 复制“{{title}}”',
  copied: '已复制',
}
