import { join } from 'node:path'

/** Where the daily seals of a data folder are written. */
export function sealsFolder(data: string): string {
  return process.env['COUNTERSIGN_SEALS'] ?? join(data, 'seals')
}
