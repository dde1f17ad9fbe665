import type { SelectorOf } from './anchor.ts'

/** The specifications that a fragment's spelling follows. */
export const standards = {
  media: 'http://www.w3.org/TR/media-frags/',
  pdf: 'https://www.rfc-editor.org/rfc/rfc8118',
  text: 'http://tools.ietf.org/rfc/rfc5147',
  csv: 'http://tools.ietf.org/rfc/rfc7111',
} as const

/** In pixels of the original from its upper left corner, or in percent of its size. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** `time` in seconds, half open; an `end` of null is the end of the medium. */
export interface MediaFragment {
  time?: { start: number; end: number | null }
  box?: Box & { unit?: 'pixel' | 'percent' }
}

type Fragment = SelectorOf<'FragmentSelector'>

// Six places are a millionth of a second or of a pixel: finer than a sample of sound, and never in powers of ten.
const spelt = (value: number) => String(Number(value.toFixed(6)))

/** `t=npt:12.48,14.02&xywh=pixel:1204,860,410,220` (Media Fragments URI 1.0, W3C 2012). */
export function mediaFragment({ box, time }: MediaFragment): Fragment {
  const parts = []
  if (time)
    parts.push(`t=npt:${spelt(time.start)}${time.end === null ? '' : `,${spelt(time.end)}`}`)
  if (box) {
    const sides = [box.x, box.y, box.width, box.height].map(spelt)
    parts.push(`xywh=${box.unit ?? 'pixel'}:${sides.join(',')}`)
  }
  return { type: 'FragmentSelector', conformsTo: standards.media, value: parts.join('&') }
}

/** What a media fragment says of time and place; parts that cannot be read are left out, as the specification asks. */
export function readMediaFragment(value: string): MediaFragment {
  const read: MediaFragment = {}
  for (const part of value.split('&')) {
    const [name, said = ''] = part.split(/=(.*)/s)
    const time = name === 't' ? readTime(said) : null
    const box = name === 'xywh' ? readBox(said) : null
    if (time) read.time = time
    if (box) read.box = box
  }
  return read
}

function readTime(said: string): MediaFragment['time'] | null {
  const [from = '', to] = said.replace(/^npt:/, '').split(',')
  const start = from === '' ? 0 : readClock(from)
  const end = to === undefined ? null : readClock(to)
  if (start === null || (to !== undefined && end === null)) return null
  return end !== null && end < start ? null : { start, end }
}

/** Seconds, `mm:ss.fff` or `hh:mm:ss.fff`. */
function readClock(said: string): number | null {
  if (!/^(?:\d+:)?(?:\d+:)?\d+(?:\.\d*)?$/.test(said)) return null
  return said.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

function readBox(said: string): MediaFragment['box'] | null {
  const found = /^(?:(pixel|percent):)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(said)
  if (!found) return null
  const [x = 0, y = 0, width = 0, height = 0] = found.slice(2).map(Number)
  if ([x, y, width, height].some(Number.isNaN)) return null
  return { x, y, width, height, unit: found[1] === 'percent' ? 'percent' : 'pixel' }
}

/** `page=7`, counted from 1 (RFC 8118). */
export function pageFragment(page: number): Fragment {
  return { type: 'FragmentSelector', conformsTo: standards.pdf, value: `page=${page}` }
}

export function readPage(value: string): number | null {
  const found = /(?:^|[#&])page=(\d+)/.exec(value)
  return found ? Number(found[1]) : null
}

/** Lines counted from 1, both included. RFC 5147 counts the gaps between them: the 42nd line alone is `line=41,42`. */
export function lineFragment(first: number, last: number): Fragment {
  const value = `line=${first - 1},${last}`
  return { type: 'FragmentSelector', conformsTo: standards.text, value }
}

export function readLines(value: string): { first: number; last: number } | null {
  const found = /(?:^|[#&])line=(\d*),(\d+)/.exec(value)
  if (!found) return null
  const first = Number(found[1]) + 1
  const last = Number(found[2])
  return last < first ? null : { first, last }
}

/** Rows and columns counted from 1, both ends included (RFC 7111): `row=4-7`, `col=2` or `cell=4,1-6,5`. */
export interface Cells {
  rows?: { first: number; last: number }
  columns?: { first: number; last: number }
}

export function cellFragment(cells: Cells): Fragment {
  return { type: 'FragmentSelector', conformsTo: standards.csv, value: cellsSpelt(cells) }
}

function cellsSpelt({ columns, rows }: Cells): string {
  if (rows && columns) {
    const from = `${rows.first},${columns.first}`
    const to = `${rows.last},${columns.last}`
    return `cell=${from}${from === to ? '' : `-${to}`}`
  }
  if (rows) return `row=${spanSpelt(rows)}`
  if (columns) return `col=${spanSpelt(columns)}`
  throw new Error('Cells need rows or columns.')
}

function spanSpelt({ first, last }: { first: number; last: number }): string {
  return first === last ? String(first) : `${first}-${last}`
}

export function readCells(value: string): Cells | null {
  const line = /^(row|col)=(\d+)(?:-(\d+))?$/.exec(value)
  if (line) {
    const span = spanOf(line[2], line[3])
    return span && (line[1] === 'row' ? { rows: span } : { columns: span })
  }
  const cell = /^cell=(\d+),(\d+)(?:-(\d+),(\d+))?$/.exec(value)
  const rows = cell && spanOf(cell[1], cell[3])
  const columns = cell && spanOf(cell[2], cell[4])
  return rows && columns ? { rows, columns } : null
}

function spanOf(from: string | undefined, to: string | undefined) {
  const first = Number(from)
  const last = to === undefined ? first : Number(to)
  return first >= 1 && last >= first ? { first, last } : null
}
