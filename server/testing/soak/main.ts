import { randomInt } from 'node:crypto'
import { inspect } from 'node:util'

import { Command, InvalidArgumentError } from 'commander'

import { testDb } from '#server/testing/world.ts'

import { soak, type SoakOptions } from './soak.ts'

const program = new Command('npm run soak --')
  .description(
    'Plays random stories of reviewers, checkers and leads on a real database and holds every answer and every row against a model of the lifecycle and against the invariants.',
  )
  .option('--runs <number>', 'how many stories', whole, 2000)
  .option('--commands <number>', 'how many deeds each has', whole, 30)
  .option('--seed <number>', 'tells the same stories again', whole, randomInt(2 ** 31 - 1))
  .option('--minutes <number>', 'ends after this time, however many stories are left', whole)
  .addHelpText(
    'after',
    '\nThe database is the embedded one in memory, or a new one on the server that TEST_DATABASE_URL names.\nExit code 1: a rule was broken; the error holds the shortest story that breaks it.',
  )
  .parse()

function whole(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 2 ** 31 - 1)
    throw new InvalidArgumentError('A whole number is wanted.')
  return number
}

const options = program.opts<SoakOptions>()
process.stderr.write(`Seed ${options.seed}.\n`)
const began = performance.now()
try {
  const told = await soak(options)
  const seconds = Math.round((performance.now() - began) / 1000)
  const { engine } = await testDb()
  process.stdout.write(
    `${JSON.stringify({ soak: 'stories', engine, seed: options.seed, ...told, seconds })}\n`,
  )
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 1
} finally {
  await (await testDb()).close()
}
