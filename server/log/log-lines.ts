import Papa from 'papaparse'

import type { MemberAct } from '#server/context.ts'
import type { LogEntry, LogFilter } from '#shared/view/log-view.ts'

import { pageOf } from './list.ts'
import { placeIn } from './place.ts'

export const logForms = ['csv', 'jsonl'] as const
export type LogForm = (typeof logForms)[number]

const together = 500

/** Everything that a filter finds, newest first, as text; read page by page, so that memory does not grow with the log. */
export async function* logLines(
  context: MemberAct,
  filter: LogFilter,
  form: LogForm,
): AsyncGenerator<string> {
  if (form === 'csv') yield `\uFEFF${csv([columns])}`
  let beneath: ReturnType<typeof placeIn> | null = null
  do {
    const page = await pageOf(context, filter, { beneath, limit: together })
    if (page.entries.length > 0)
      yield form === 'csv' ? csv(page.entries.map(cellsOf)) : page.entries.map(lineOf).join('')
    beneath = page.next === null ? null : placeIn(page.next)
  } while (beneath)
}

const columns = [
  'at',
  'kind',
  'person_id',
  'person',
  'instance',
  'record_id',
  'domain',
  'from',
  'to',
  'round',
  'payload',
  'number',
  'hash',
  'previous_hash',
  'holds',
]

function cellsOf(one: LogEntry): (string | number | boolean | null)[] {
  const { instance, link, person } = one
  return [
    one.at,
    one.kind,
    person?.id ?? null,
    person?.name ?? null,
    instance?.key ?? null,
    instance?.id ?? null,
    instance?.domain ?? null,
    one.from,
    one.to,
    one.round,
    JSON.stringify(one.payload),
    link?.seq ?? null,
    link?.hash ?? null,
    link?.prevHash ?? null,
    one.holds,
  ]
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function csv(rows: unknown[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

function lineOf({ id: _id, ...one }: LogEntry): string {
  return `${JSON.stringify(one)}\n`
}
