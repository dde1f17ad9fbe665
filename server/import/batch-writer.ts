import { and, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { importFinding, revision } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import {
  type Created,
  createInstances,
  type NewInstance,
} from '#server/instance/create-instances.ts'
import { filesIn } from '#server/instance/facts-of.ts'
import { claimFiles } from '#server/media/claim-files.ts'
import { ring } from '#server/media/derive/bell.ts'
import type { ImportReport, PlacedFinding } from '#shared/import/import-view.ts'
import type { Tally } from '#shared/import/tally.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'

import { duplicatesInProject } from './duplicates-in-project.ts'
import type { Ground } from './id-book.ts'
import { placed, type ReadItem, type UnreadableItem } from './read-import.ts'

/** What one transaction may cost the people who work meanwhile, in milliseconds; batches grow and shrink to keep it. */
export const batchBudget = 50
const mostPerBatch = 200
const firstBatch = 8
const differsKept = 200

export interface Target {
  importId: string
  projectId: string
  actorId: string | null
  ground: Ground
}

type Item = ReadItem | UnreadableItem

/** Writes items in batches that fit the budget, in the order of the files, and counts what became of them. */
export class BatchWriter {
  seen = 0
  private size = firstBatch
  private waiting: Item[] = []
  private seq = 0
  private created = 0
  private unchanged = 0
  private differing = 0
  private readonly differs: ImportReport['differs'] = []
  private readonly severities = { error: 0, warning: 0, info: 0 }
  private batches = { count: 0, slowestMs: 0 }
  private readonly db: Db
  private readonly target: Target
  private readonly tally: Tally

  constructor(db: Db, target: Target, tally: Tally) {
    this.db = db
    this.target = target
    this.tally = tally
  }

  /** Takes one item; true when a batch is full and should be written. */
  add(item: Item): boolean {
    this.waiting.push(item)
    if (item.kind === 'instance') this.seen++
    return this.waiting.length >= this.size
  }

  async flush(): Promise<void> {
    const items = this.waiting
    this.waiting = []
    if (items.length === 0) return
    const began = performance.now()
    const written = await transact(this.db, (tx) => this.write(tx, items))
    ring(this.db)
    const ms = performance.now() - began
    this.batches = {
      count: this.batches.count + 1,
      slowestMs: Math.max(this.batches.slowestMs, ms),
    }
    const perItem = ms / items.length
    const fits = Math.floor((batchBudget * 0.6) / Math.max(perItem, 0.01))
    this.size = Math.max(1, Math.min(mostPerBatch, fits, this.size * 2))
    this.count(items, written)
  }

  outcome() {
    const { created, unchanged, differing, differs, batches } = this
    const { error: errors, warning: warnings } = this.severities
    return { created, unchanged, differing, differs, errors, warnings, batches }
  }

  private async write(tx: Tx, items: readonly Item[]) {
    const storable = items.filter((item) => item.kind === 'instance' && item.storable) as ReadItem[]
    const duplicates = await duplicatesInProject(tx, this.target, storable)
    const { importId, projectId, actorId } = this.target
    const rows = storable.map((item): NewInstance => {
      const { content, occurrence, findings, file, record, line, raw } = item
      const projectFindings = [...(duplicates.get(item) ?? []), ...item.projectFindings]
      return {
        externalId: content.id,
        occurrence,
        content,
        findings,
        projectFindings,
        source: { importId, file, record, line, raw },
      }
    })
    await claimFiles(
      tx,
      projectId,
      storable.flatMap(({ content }) => filesIn(content)),
    )
    const results = await createInstances(tx, { projectId, actorId }, rows)
    const became = new Map<Item, Created>()
    for (const [i, item] of storable.entries()) {
      const result = results[i]
      if (result) became.set(item, result)
    }
    const same = await unchangedAmong(tx, became)
    const findings = items.flatMap((item) =>
      findingsOf(item, duplicates.get(item), became.get(item)?.key ?? null),
    )
    if (findings.length > 0)
      await tx.insert(importFinding).values(
        findings.map((finding, i) => ({
          importId,
          seq: this.seq + i,
          rule: finding.rule,
          severity: finding.severity,
          finding: JSON.stringify(finding),
        })),
      )
    return { became, same, findings }
  }

  private count(items: readonly Item[], written: Awaited<ReturnType<BatchWriter['write']>>): void {
    this.seq += written.findings.length
    for (const finding of written.findings) {
      this.severities[finding.severity]++
      this.tally.finding(finding)
    }
    for (const item of items) {
      const result = written.became.get(item)
      if (!result) continue
      const { file, record, line } = item
      if (result.created) this.created++
      else if (written.same.has(result.instanceId)) this.unchanged++
      else {
        this.differing++
        if (this.differs.length < differsKept)
          this.differs.push({ file, record, line, key: result.key })
      }
    }
  }
}

function findingsOf(
  item: Item,
  duplicates: Finding[] | undefined,
  key: string | null,
): PlacedFinding[] {
  if (item.kind === 'unreadable') return [placed(item, item.finding, { id: null, key: null })]
  const all = [...item.findings, ...(duplicates ?? []), ...item.projectFindings]
  return all.map((finding) => placed(item, finding, { id: item.content.id, key }))
}

/** Of the records that were there already, those whose import had the same content; a specification set since is no difference. */
async function unchangedAmong(tx: Tx, became: Map<Item, Created>): Promise<Set<string>> {
  const known = new Map<string, string>()
  for (const [item, result] of became)
    if (!result.created && item.kind === 'instance')
      known.set(result.instanceId, comparable(item.content))
  if (known.size === 0) return new Set()
  const rows = await tx
    .select({ id: revision.instanceId, content: revision.content })
    .from(revision)
    .where(and(inArray(revision.instanceId, [...known.keys()]), eq(revision.number, 1)))
  const same = rows.filter(
    (row) => comparable(Content.parse(JSON.parse(row.content))) === known.get(row.id),
  )
  return new Set(same.map((row) => row.id))
}

function comparable(content: Content): string {
  return canonicalJson({ ...content, specification: null })
}
