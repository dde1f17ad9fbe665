import { setImmediate } from 'node:timers/promises'

import { eq } from 'drizzle-orm'

import { importFinding } from '#server/db/schema.ts'
import { tellPlanner } from '#server/db/tell-planner.ts'
import { drawDouble } from '#server/double/draw-double.ts'
import type { ImportOptions, ImportReport } from '#shared/import/import-view.ts'
import { Tally } from '#shared/import/tally.ts'
import { specificationFromFileName } from '#shared/instance/combination.ts'

import { BatchWriter, type Target } from './batch-writer.ts'
import type { RecordFile } from './import-source.ts'
import type { Store } from './medium-reader.ts'
import { readImport } from './read-import.ts'

/** After so many records the planner is told once: plans that were made for a small project are not kept for a large one. */
const enoughToTell = 1000

export interface Bringing extends Target {
  map: ImportOptions['map']
  onProgress?: (bytesRead: number, records: number) => Promise<void> | void
}

/**
 * Brings the records of the files into a project, in batches that each hold the database for at most 50 ms, instance by
 * whole instance. Running it again completes what was interrupted and changes nothing else.
 */
export async function bringIn(
  store: Store,
  files: readonly RecordFile[],
  bringing: Bringing,
): Promise<ImportReport> {
  const { importId, projectId, ground, map } = bringing
  const began = performance.now()
  await store.db.delete(importFinding).where(eq(importFinding.importId, importId))
  const tally = new Tally(ground.taxonomy)
  const writer = new BatchWriter(store.db, bringing, tally)
  tellFiles(tally, files)
  let told = false
  for await (const { item, bytesRead } of readImport(store, files, { ground, map, projectId })) {
    if (item.kind === 'unreadable') tally.unreadable(item.file)
    else tally.record(item.file, item.content, !item.storable)
    if (!writer.add(item)) continue
    await writer.flush()
    if (!told && writer.seen >= enoughToTell) {
      await tellPlanner(store.db)
      told = true
    }
    await bringing.onProgress?.(bytesRead, writer.seen)
    await setImmediate()
  }
  await writer.flush()
  await drawDouble(store.db, projectId)
  await tellPlanner(store.db)
  const seconds = (performance.now() - began) / 1000
  return { ...tally.preview(), ...writer.outcome(), seconds }
}

export function tellFiles(tally: Tally, files: readonly RecordFile[]): void {
  for (const { name, mediaRoot } of files)
    tally.file(name, { specification: specificationFromFileName(name), mediaRoot })
}
