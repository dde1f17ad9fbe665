import { Command, Option } from 'commander'

import { statistics } from '#shared/agreement/cases/answer-case.ts'
import { type Answer, BadCase, levels } from '#shared/agreement/cases/case.ts'

import { type CaseDefaults, questionsOf } from './agreement-questions.ts'
import { printAnswers } from './print-answers.ts'
import { printable } from './printable.ts'
import { userPath } from './user-path.ts'

/** `agreement FILE`: how far raters agree, with interval, n and reason, without a server or a database. */
export function agreementCommand(): Command {
  return new Command('agreement')
    .description(
      'Compute how far raters agree: figures with interval and n, or the reason why there is none.',
    )
    .argument(
      '<file>',
      'a .json file of one case or an array of them, or a .csv of rater,unit,value',
    )
    .addOption(
      new Option('--statistic <name>', 'for a .csv, and cases that name none').choices(statistics),
    )
    .addOption(
      new Option('--level <level>', 'of measurement, for a .csv and cases that name none').choices(
        levels,
      ),
    )
    .option(
      '--categories <list>',
      'the declared categories of a .csv in their order: low,medium,high',
    )
    .addOption(
      new Option(
        '--weights <kind>',
        'how near two categories of a .csv are, for weighted statistics',
      ).choices(['linear', 'quadratic']),
    )
    .option('--json', 'print one JSON array instead of a table for people')
    .addHelpText('after', help)
    .action(async (file: string, options: CaseDefaults & { json?: boolean }) => {
      const answers = await answersOf(userPath(file), options)
      if (answers === null) return
      if (options.json) process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`)
      else printAnswers(answers)
    })
}

const help = `
A .csv has the columns rater, unit and value, named in its first row or in this order. Without --statistic it gets krippendorff_alpha, without --level nominal.
An empty value is a missing rating; at the levels jaccard and masi, where labels are separated by |, it is the empty set.
Without --categories the categories are those that occur, and the output says "categories": "observed".

Exit codes: 0 every case has its figure or the reason why it has none (0/0 is no error), 1 a file or case that cannot be
read, with one sentence each, 2 wrong use.`

/** Null where the file says nothing; a bad case stands among the answers with what is wrong. */
async function answersOf(path: string, options: CaseDefaults): Promise<Answer[] | null> {
  try {
    const questions = await questionsOf(path, options)
    return questions.map(({ id, where, ask }) => {
      try {
        return ask()
      } catch (error) {
        const problem = complain(error, where)
        return { id, status: 'undefined', reason: 'bad_input', problem, value: null, n: 0 }
      }
    })
  } catch (error) {
    complain(error, path)
    return null
  }
}

function complain(error: unknown, where: string): string {
  if (!(error instanceof BadCase)) throw error
  process.exitCode = 1
  process.stderr.write(`${printable(`${where}: ${error.message}.`)}\n`)
  return error.message
}
