import type { Answer, Figure } from '#shared/agreement/cases/case.ts'

import { printable } from './printable.ts'

/** Prints answers as a table for people. Only here are figures rounded, to four decimals. */
export function printAnswers(answers: readonly Answer[]): void {
  const rows = answers.map(rowOf)
  const widths = titles.map((title, i) =>
    rows.reduce((width, row) => Math.max(width, (row[i] ?? '').length), title.length),
  )
  const line = (row: readonly string[]) => {
    const cells = row.map((cell, i) => cell.padEnd(widths[i] ?? 0))
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`)
  }
  line(titles)
  for (const [i, row] of rows.entries()) {
    line(row)
    for (const part of partsOf(answers[i]?.value ?? null)) process.stdout.write(`    ${part}\n`)
  }
  if (answers.some(({ categories }) => categories === 'observed'))
    process.stdout.write('\n* categories as they occur, not declared\n')
}

const titles = ['case', 'statistic', 'value', '95 % interval', 'by', 'n']

function rowOf({
  id,
  statistic = '',
  value,
  reason,
  problem,
  ci,
  n,
  categories,
}: Answer): string[] {
  return [
    printable(id),
    `${printable(statistic)}${categories === 'observed' ? ' *' : ''}`,
    problem ? printable(problem) : reason ? `undefined: ${reason}` : written(value),
    ci ? `${digits(ci.low)} to ${digits(ci.high)}` : '',
    ci?.method ?? '',
    `${n}`,
  ]
}

function written(value: Figure): string {
  if (typeof value === 'number') return digits(value)
  return value === null || typeof value === 'string' ? printable(value ?? '–') : ''
}

/** Figures by name stand below their row, each in a line. */
function partsOf(value: Figure): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).map(([name, figure]) => `${printable(name)}  ${written(figure)}`)
}

function digits(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(4)
}
