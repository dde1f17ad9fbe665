import { Command, Option } from 'commander'

import { ExportStage } from '#shared/export/export-view.ts'

import { annotationsFileOf } from './annotations-file.ts'
import type { ExportCall, ExportDone } from './export-call.ts'
import { exportFromFolder } from './export-from-folder.ts'
import { exportOverHttp } from './export-over-http.ts'
import { printable } from './printable.ts'
import { userPath } from './user-path.ts'

interface Options {
  project: string
  out: string
  stage: ExportStage
  force?: boolean
  annotations?: boolean
  data: string
  url?: string
  token?: string
  json?: boolean
}

/** `export --project SLUG --out DIR`: writes instances as UniM's JSON Lines, a folder per field and domain. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write instances as UniM JSON Lines with their media, a folder per field and domain.',
    )
    .requiredOption('--project <slug>', 'the project')
    .requiredOption('--out <folder>', 'where to write; it must be empty')
    .addOption(
      new Option('--stage <stage>', 'which instances')
        .choices(ExportStage.options)
        .default('signed_off'),
    )
    .option('--force', 'replace what the folder holds')
    .option(
      '--annotations',
      'also write the discussions as W3C Web Annotations, to <folder>.annotations.jsonl; those of an open round stay out',
    )
    .option('--data <folder>', 'the data folder', '.countersign')
    .option('--url <address>', 'a running server to export from, instead of a data folder')
    .option('--token <token>', 'a command-line token of that server (or COUNTERSIGN_TOKEN)')
    .option('--json', 'print the report as JSON')
    .action(async (options: Options) => {
      const { annotations = false, force = false, project, stage } = options
      const out = userPath(options.out)
      const call: ExportCall = { project, stage, force, annotations, out }
      const token = options.token ?? process.env['COUNTERSIGN_TOKEN'] ?? ''
      const report = options.url
        ? await exportOverHttp(call, { url: options.url, token })
        : await exportFromFolder(call, userPath(options.data))
      if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
      else print(report, call.out)
    })
}

function print(report: ExportDone, out: string): void {
  const lines = [
    `${report.instances} instances in ${report.files} files and ${report.media} media files are in ${out}`,
  ]
  for (const { rule, severity, count } of report.rules) lines.push(`${severity} ${rule}: ${count}`)
  for (const { what, count } of report.lost)
    lines.push(`${count} instances have ${what}, which this format has no place for.`)
  if (report.annotations !== undefined)
    lines.push(`${report.annotations} annotations are in ${annotationsFileOf(out)}`)
  if (report.missing > 0) lines.push(`${report.missing} media have no file.`)
  process.stdout.write(`${lines.map(printable).join('\n')}\n`)
}
