export const charts = {
  turn: 'Charts or tables',
  show: { chart: 'Chart', table: 'Table' },
  csvOf: 'Download “{{title}}” as CSV',
} as const
