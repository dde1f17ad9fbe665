import { Command, Option } from 'commander'
import { eq } from 'drizzle-orm'

import { project } from '#server/db/schema.ts'
import { facts } from '#server/report/facts.ts'
import { Refusal } from '#shared/errors.ts'
import { markdown, type ReportLanguage } from '#shared/report/markdown.ts'
import type { ReportFacts } from '#shared/report/report-facts.ts'

import { asLead } from './as-lead.ts'
import { openData } from './open-data.ts'
import { onServer, type Remote, remoteClient } from './remote.ts'
import { userPath } from './user-path.ts'

interface Options {
  project: string
  language: ReportLanguage
  data: string
  url?: string
  token?: string
  json?: boolean
}

/** `report --project SLUG`: prints the quality report of a project. */
export function reportCommand(): Command {
  return new Command('report')
    .description('Print the quality report of a project as Markdown, or its facts as JSON.')
    .requiredOption('--project <slug>', 'the project')
    .addOption(
      new Option('--language <language>', 'of the Markdown').choices(['en', 'zh']).default('en'),
    )
    .option('--data <folder>', 'the data folder', '.countersign')
    .option('--url <address>', 'a running server to ask, instead of a data folder')
    .option('--token <token>', 'a command-line token of a lead there (or COUNTERSIGN_TOKEN)')
    .option('--json', 'print the facts as JSON, unrounded and with the counts behind them')
    .action(async (options: Options) => {
      const token = options.token ?? process.env['COUNTERSIGN_TOKEN'] ?? ''
      const told = options.url
        ? await factsOverHttp(options.project, { url: options.url, token })
        : await factsFromFolder(options.project, userPath(options.data))
      process.stdout.write(
        options.json ? `${JSON.stringify(told, null, 2)}\n` : markdown(told, options.language),
      )
    })
}

/** What a running server tells a lead of a project. */
export function factsOverHttp(slug: string, remote: Remote): Promise<ReportFacts> {
  return onServer(remote, () => remoteClient(remote).report.facts.query({ project: slug }))
}

/** The same from a data folder that no server holds. */
export async function factsFromFolder(slug: string, folder: string): Promise<ReportFacts> {
  const { close, db } = await openData(folder, true)
  try {
    const [found] = await db.select().from(project).where(eq(project.slug, slug))
    if (!found) throw new Refusal('not_found', { project: slug })
    return await facts({ db, ...asLead(found) }, { project: slug })
  } finally {
    await close()
  }
}
