import { stat } from 'node:fs/promises'

import { Command } from 'commander'

import { backup } from '#server/backup/backup.ts'
import { restore } from '#server/backup/restore.ts'
import { Refusal } from '#shared/errors.ts'

import { openData } from './open-data.ts'
import { userPath } from './user-path.ts'

/** `backup --out FILE`: everything people did, in one zip. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Write everything of a data folder (or of DATABASE_URL) into one zip.')
    .requiredOption('--out <file>', 'the zip to write')
    .option('--data <folder>', 'the data folder', '.countersign')
    .option('--json', 'print what was written as JSON')
    .action(async (options: { out: string; data: string; json?: boolean }) => {
      const data = await openData(userPath(options.data), true)
      try {
        const out = userPath(options.out)
        const done = await backup(data, out)
        const said = `${done.rows['instance'] ?? 0} instances and ${done.blobs} files are in ${out}`
        process.stdout.write(`${options.json ? JSON.stringify(done) : said}\n`)
      } finally {
        await data.close()
      }
    })
}

/** `restore FILE`: brings a backup into an empty data folder. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Bring a backup into a data folder that holds no work.')
    .argument('<file>', 'a zip that backup wrote')
    .option('--into <folder>', 'the data folder; it must hold no work', '.countersign')
    .option('--json', 'print what was restored as JSON')
    .action(async (file: string, options: { into: string; json?: boolean }) => {
      const path = userPath(file)
      const found = await stat(path).catch(() => null)
      if (!found?.isFile()) throw new Refusal('file_unreadable', { file: path })
      const data = await openData(userPath(options.into))
      try {
        // Rows that the application may only add to, or only read, come back too.
        const done = await data.asOwner((db) => restore({ db, blobs: data.blobs }, path))
        const said = `${done.rows['instance'] ?? 0} instances and ${done.blobs} files are in ${data.folder}`
        process.stdout.write(`${options.json ? JSON.stringify(done) : said}\n`)
      } finally {
        await data.close()
      }
    })
}
