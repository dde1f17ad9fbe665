import { z } from 'zod'

export const Manifest = z.object({
  format: z.literal('countersign-backup'),
  version: z.literal(1),
  /** How many migrations the database had; a backup of a newer Countersign is refused. */
  migrations: z.number().int(),
  rows: z.record(z.string(), z.number().int()),
  blobs: z.number().int(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'
export const tablePath = (table: string) => `tables/${table}.jsonl`
export const blobPath = (sha256: string) => `blobs/${sha256}`
