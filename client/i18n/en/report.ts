export const report = {
  title: 'Report',
  lead: 'What a paper’s appendix needs: how the data came about, how far people agreed, what audits found, and how each figure is made. The JSON holds the same facts, unrounded, with the counts behind them.',
  language: 'Language of the report',
  markdown: 'Markdown',
  json: 'JSON',
  print: 'Print or save as PDF',
  table: 'Table',
  making: 'Counting for the report',
} as const
