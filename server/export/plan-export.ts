import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance, project, revision, source } from '#server/db/schema.ts'
import { filesIn } from '#server/instance/facts-of.ts'
import { seenFacts } from '#server/media/derive/standing.ts'
import { readContent } from '#server/record/read-content.ts'
import { writeRecord } from '#server/record/write-record.ts'
import { Refusal } from '#shared/errors.ts'
import { folderOf, mediaPath, recordFileOf, sameFile } from '#shared/export/export-paths.ts'
import { type ExportReport, type ExportStage, stagesOf } from '#shared/export/export-view.ts'
import { Content, mediaOf } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { validate } from '#shared/validation/validate.ts'

import { ExportTally } from './export-tally.ts'

/** Where everything goes: record files by path in their order, and media by path. */
export interface ExportPlan {
  projectId: string
  records: Map<string, string[]>
  media: Map<string, { sha256: string; bytes: number }>
  report: ExportReport
}

interface Row {
  id: string
  key: string
  content: string
  raw: string | null
}

const page = 200

/** Reads every instance that an export takes and decides every path. Nothing is written; two files on one path refuse it. */
export async function planExport(
  db: Db,
  projectId: string,
  stage: ExportStage,
): Promise<ExportPlan> {
  const [found] = await db.select().from(project).where(eq(project.projectId, projectId))
  if (!found) throw new Refusal('not_found')
  const ground = { taxonomy: found.taxonomy, severities: found.policy.severities }
  const tally = new ExportTally()
  const records = new Map<string, string[]>()
  const media = new Map<string, { sha256: string; bytes: number; path: string; key: string }>()

  for await (const rows of pages(db, projectId, stage)) {
    const contents = rows.map((row) => Content.parse(JSON.parse(row.content)))
    const facts = await seenFacts(db, [...new Set(contents.flatMap(filesIn))])
    for (const [i, content] of contents.entries()) {
      const { key, id } = rows[i] ?? { key: '', id: '' }
      const folder = folderOf(content)
      const path = `${folder}/${recordFileOf(content)}`
      const list = records.get(path) ?? []
      list.push(id)
      records.set(path, list)
      const findings: Finding[] = validate(content, { ...ground, facts })
      tally.instance(content, key, findings)
      for (const medium of mediaOf(content)) {
        const place = medium.kind === 'file' ? mediaPath(medium.value) : null
        if (medium.kind !== 'file') continue
        if (place === null) {
          tally.missing()
          continue
        }
        const full = `${folder}/${place}`
        const known = media.get(sameFile(full))
        if (known && known.sha256 !== medium.sha256)
          throw new Refusal('path_conflict', { path: full, first: known.key, second: key })
        const { sha256 } = medium
        media.set(sameFile(full), { sha256, bytes: facts[sha256]?.bytes ?? 0, path: full, key })
      }
    }
  }
  refuseRecordConflicts(records, media)
  const files = new Map(
    [...media.values()].map(({ path, sha256, bytes }) => [path, { sha256, bytes }]),
  )
  return { projectId, records, media: files, report: tally.report(records.size, files) }
}

function refuseRecordConflicts(
  records: Map<string, string[]>,
  media: Map<string, { key: string }>,
) {
  for (const path of records.keys()) {
    const other = media.get(sameFile(path))
    if (other) throw new Refusal('path_conflict', { path, first: other.key, second: path })
  }
}

/** The lines of one record file, read page by page in the order of the plan. */
export async function* linesOf(db: Db, ids: readonly string[]): AsyncGenerator<string> {
  for (let at = 0; at < ids.length; at += page) {
    const wanted = ids.slice(at, at + page)
    const rows = await rowsOf(db, wanted)
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of wanted) {
      const row = byId.get(id)
      if (row) yield `${await lineOf(row)}\n`
    }
  }
}

async function lineOf({ content, raw }: Row): Promise<string> {
  const now = Content.parse(JSON.parse(content))
  if (raw === null) return writeRecord(now, null)
  const origin = { value: JSON.parse(raw) as unknown, raw }
  const read = await readContent(origin, {
    medium: (key, value) => ({ kind: 'inline', key, value }),
  })
  return writeRecord(now, 'why' in read ? null : { raw, imported: read.content })
}

function rowsOf(db: Db, ids: readonly string[]): Promise<Row[]> {
  return db
    .select({
      id: instance.instanceId,
      key: instance.key,
      content: revision.content,
      raw: source.raw,
    })
    .from(instance)
    .innerJoin(
      revision,
      and(eq(revision.instanceId, instance.instanceId), eq(revision.number, instance.head)),
    )
    .leftJoin(source, eq(source.instanceId, instance.instanceId))
    .where(inArray(instance.instanceId, [...ids]))
}

/** The instances of an export in its order (domain, then id), a page at a time. */
async function* pages(db: Db, projectId: string, stage: ExportStage): AsyncGenerator<Row[]> {
  let after: { field: string; domain: string; sortKey: string; id: string } | null = null
  for (;;) {
    const rows: { id: string; field: string; domain: string; sortKey: string }[] = await db
      .select({
        id: instance.instanceId,
        field: instance.field,
        domain: instance.domain,
        sortKey: instance.sortKey,
      })
      .from(instance)
      .where(
        and(
          eq(instance.projectId, projectId),
          inArray(instance.stage, stagesOf(stage)),
          after ? behind(after) : undefined,
        ),
      )
      .orderBy(
        asc(instance.field),
        asc(instance.domain),
        asc(instance.sortKey),
        asc(instance.instanceId),
      )
      .limit(page)
    const last = rows.at(-1)
    if (!last) return
    const full = await rowsOf(
      db,
      rows.map((row) => row.id),
    )
    const byId = new Map(full.map((row) => [row.id, row]))
    yield rows.flatMap(({ id }) => byId.get(id) ?? [])
    after = last
  }
}

function behind(last: { field: string; domain: string; sortKey: string; id: string }) {
  const { field, domain, sortKey, id } = last
  return or(
    gt(instance.field, field),
    and(eq(instance.field, field), gt(instance.domain, domain)),
    and(eq(instance.field, field), eq(instance.domain, domain), gt(instance.sortKey, sortKey)),
    and(
      eq(instance.field, field),
      eq(instance.domain, domain),
      eq(instance.sortKey, sortKey),
      gt(instance.instanceId, id),
    ),
  )
}
