import { Command } from 'commander'

import { changeable } from '#server/db/grant-rights.ts'
import { breachRules, rules } from '#server/verify/breach.ts'
import { sealsIn } from '#server/verify/seal.ts'
import { sealsFolder } from '#server/verify/seals-folder.ts'
import { type Found, verify } from '#server/verify/verify.ts'

import { openData } from './open-data.ts'
import { printable } from './printable.ts'
import { progressLine } from './progress-line.ts'
import { userPath } from './user-path.ts'

interface Options {
  data: string
  seals?: string
  bytes?: boolean
  json?: boolean
}

/** `verify`: recomputes what follows from what, and names every difference. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Recompute hashes, chains, stages, seats, votes and seals, and name every difference.',
    )
    .option('--data <folder>', 'the data folder', '.countersign')
    .option(
      '--seals <folder>',
      'where the daily seals are; COUNTERSIGN_SEALS, or in the data folder',
    )
    .option('--bytes', 'read every file and compute its SHA-256, instead of looking at its size')
    .option('--json', 'print every difference and the end as a line of JSON')
    .addHelpText(
      'after',
      `\nEach difference is one line: project/instance rule: what is wrong. The rules:\n${rulesTold()}\n
What the rules on content said (errors, warnings) may be older than the rules, and is not compared.
Nothing is written. A server that uses the data folder must be stopped first; on PostgreSQL it may run.
Exit codes: 0 good, 1 differences or a refusal, 2 wrong use.`,
    )
    .action(async (options: Options) => {
      process.exitCode = (await verified(options)) > 0 ? 1 : 0
    })
}

function rulesTold(): string {
  return breachRules.map((rule) => `  ${rule.padEnd(10)} ${rules[rule]}`).join('\n')
}

async function verified({ data: path, seals, bytes, json }: Options): Promise<number> {
  const data = await openData(userPath(path), true)
  const line = progressLine('Verifying')
  const told = { instances: 0, differences: 0, changeable: [] as string[], seals: 0 }
  try {
    const folder = seals ? userPath(seals) : sealsFolder(data.folder)
    const onProgress = (done: number, total: number) => {
      told.instances = done
      line.tell(done, total)
    }
    for await (const found of verify({
      ...data,
      seals: folder,
      bytes: bytes === true,
      onProgress,
    })) {
      told.differences++
      line.end()
      process.stdout.write(`${json ? JSON.stringify(found) : printable(sentenceOf(found))}\n`)
    }
    told.changeable = await changeable(data.db)
    told.seals = (await sealsIn(folder)).length
  } finally {
    line.end()
    await data.close()
  }
  process.stdout.write(`${json ? JSON.stringify(told) : endOf(told)}\n`)
  return told.differences
}

function sentenceOf({ project, key, rule, says }: Found): string {
  const where = [project, key].filter((one) => one !== null).join('/')
  return `${where === '' ? '' : `${where} `}${rule}: ${says}`
}

function endOf(told: {
  instances: number
  differences: number
  changeable: string[]
  seals: number
}) {
  const found = told.differences === 0 ? 'no difference' : `${told.differences} differences`
  const sealed = told.seals === 0 ? ' No day is sealed yet.' : ` ${told.seals} seals were compared.`
  const loose =
    told.changeable.length > 0
      ? ' Warning: the role in DATABASE_URL may change and delete votes and events; name one that owns nothing, and the owner in COUNTERSIGN_OWNER_URL.'
      : ''
  return `${told.instances} instances, ${found}.${sealed}${loose}`
}
