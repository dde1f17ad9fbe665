import Papa from 'papaparse'

import { BadCase, type Value } from '#shared/agreement/cases/case.ts'
import { Ratings } from '#shared/agreement/cases/ratings.ts'

const columns = ['rater', 'unit', 'value'] as const

/** The ratings of a table `rater,unit,value`, row by row; `categories` are the declared ones. */
export function ratingsOfCsv(text: string, level: string, categories?: readonly string[]): Ratings {
  const read = readerOf(level, categories !== undefined)
  const ratings = new Ratings(categories?.map((category) => read(category, '--categories')))
  let at: number[] | null = null
  let row = 0
  Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    step: ({ data }) => {
      row++
      if (at === null) {
        at = placesIn(data)
        if (at) return
        at = [0, 1, 2]
      }
      const [rater, unit, value] = at.map((place) => data[place])
      if (rater === undefined || unit === undefined || value === undefined)
        throw new BadCase(`row ${row} has fewer columns than the first`)
      if (rater === '' || unit === '') throw new BadCase(`row ${row} names no rater or no unit`)
      ratings.add([rater, unit, read(value, `row ${row}`)], `row ${row}`)
    },
  })
  if (at === null) throw new BadCase('the file is empty; its first row must be rater,unit,value')
  return ratings
}

/** Null for a file of three columns that begins with a rating. */
function placesIn(names: readonly string[]): number[] | null {
  const spelt = names.map((name) => name.trim().toLowerCase())
  if (names.length === 3 && !columns.some((column) => spelt.includes(column))) return null
  return columns.map((column) => {
    const at = spelt.indexOf(column)
    if (at < 0)
      throw new BadCase(
        `the first row has no column ${column}; begin the file with the row rater,unit,value`,
      )
    return at
  })
}

/** A cell as a rating: a set of labels, a number, or a text; null is missing. */
function readerOf(level: string, isDeclared: boolean): (cell: string, where: string) => Value {
  if (level === 'jaccard' || level === 'masi')
    return (cell) =>
      cell
        .split('|')
        .map((label) => label.trim())
        .filter((label) => label !== '')
  if (level === 'nominal' || (level === 'ordinal' && isDeclared))
    return (cell) => (cell === '' ? null : cell)
  return (cell, where) => {
    if (cell.trim() === '') return null
    const number = Number(cell)
    if (Number.isFinite(number)) return number
    const way = level === 'ordinal' ? 'declare the order with --categories' : 'mend it'
    throw new BadCase(
      `${where}: level ${level} needs numbers, and ${JSON.stringify(cell)} is none; ${way}`,
    )
  }
}
