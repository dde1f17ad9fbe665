export const charts = {
  turn: 'Charts or tables',
  show: { chart: 'Chart', table: 'Table' },
  filters: 'Filters',
  chosen_one: '{{count}} chosen',
  chosen_other: '{{count}} chosen',
  reset: 'Reset filters',
  help: 'What is {{of}}?',
  csvOf: 'Download “{{title}}” as CSV',
  texOf: 'Copy “{{title}}” as LaTeX',
  texCopied: '“{{title}}” is copied as LaTeX',
  copied: 'Copied',
} as const
