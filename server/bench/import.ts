import { atSize } from './at-size.ts'

// npm run bench:import [records ...]: an import (read, probe, validate, compare, store with event and seat) against plain
// inserts of the same lines into one table of the same embedded database, in the same run. With several sizes, `growth` is
// what a record costs at the largest against the smallest, by processor time: 1 where the work grows with the records.

type Sized = Awaited<ReturnType<typeof atSize>>

const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [1000]
const phases = ['look', 'import', 'preview', 'revalidate'] as const

const round = (value: number) => Number(value.toFixed(2))
const perRecord = (of: Sized, phase: (typeof phases)[number]) =>
  of[phase].cpu / { ...of, ...of[phase] }.records

// The first thousand records find a cold machine.
if (sizes.length > 1) await atSize(500, null)
const measured: Sized[] = []
for (const records of sizes) measured.push(await atSize(records, null))
const [first] = measured
const last = measured.at(-1)
if (!first || !last) throw new Error('no size')

const figures = measured.map((one) => ({
  ...one,
  perSecond: Math.round((one.records / one.import.ms) * 1000),
  ratio: round(one.import.ms / Math.max(1, one.plain.ms)),
}))
const growth = Object.fromEntries(
  phases.map((phase) => [phase, round(perRecord(last, phase) / perRecord(first, phase))]),
)
const told = sizes.length > 1 ? { sizes: figures, growth } : figures[0]
process.stdout.write(`${JSON.stringify({ bench: 'import', unit: 'ms', ...told })}\n`)
