import { parseArgs } from 'node:util'

import { atSize } from './at-size.ts'
import { onPostgres } from './on-postgres.ts'

// npm run bench:import -- [--postgres] [records ...]: an import (read, probe, validate, compare, store with event and seat)
// against plain inserts of the same lines into one table of the same database, in the same run. With several sizes, `growth`
// is what a record costs at the largest against the smallest, by processor time of this process (with --postgres, which has
// a server of its own for each size, by the clock): 1 where the work grows with the records.

type Sized = Awaited<ReturnType<typeof atSize>>

const { values: flags, positionals } = parseArgs({
  options: { postgres: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000]
const phases = ['look', 'import', 'again', 'preview', 'revalidate'] as const
const unit = flags.postgres ? 'ms' : 'cpu'

const round = (value: number) => Number(value.toFixed(2))
const perRecord = (of: Sized, phase: (typeof phases)[number]) =>
  of[phase][unit] / { ...of, ...of[phase] }.records

async function measured(records: number): Promise<Sized> {
  if (!flags.postgres) return atSize(records, null)
  const sized = await onPostgres((where) => atSize(records, where))
  if (!sized)
    throw new Error('PostgreSQL is not on this machine. Add it: apt-get install postgresql')
  return sized
}

// The first records find a cold machine.
if (sizes.length > 1) await measured(500)
const all: Sized[] = []
for (const records of sizes) all.push(await measured(records))
const [first] = all
const last = all.at(-1)
if (!first || !last) throw new Error('no size')

const figures = all.map((one) => ({
  ...one,
  perSecond: Math.round((one.records / one.import.ms) * 1000),
  ratio: round(one.import.ms / Math.max(1, one.plain.ms)),
}))
const growth = Object.fromEntries(
  phases.map((phase) => [phase, round(perRecord(last, phase) / perRecord(first, phase))]),
)
const told = sizes.length > 1 ? { sizes: figures, growth } : figures[0]
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(`${JSON.stringify({ bench: 'import', unit: 'ms', ...told, peakMb })}\n`)
