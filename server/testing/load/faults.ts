import { Command, InvalidArgumentError } from 'commander'

import { findPostgres } from '#server/launch/test-machine.ts'

import { type FaultOptions, isSound, runFaults } from './run-faults.ts'

type Options = Omit<FaultOptions, 'postgres'> & { embedded?: boolean }

const program = new Command('npm run faults --')
  .description(
    'Virtual reviewers work over HTTP on real server processes with wrong clocks and a real database, while processes are killed and paused and connections are cut. Afterwards nothing that was acknowledged may be missing, no seat may have had two people, and every instance must keep its invariants.',
  )
  .option('--claims <number>', 'how many seats are taken at least', whole, 20_000)
  .option('--kills <number>', 'how many processes are killed', whole, 20)
  .option('--servers <number>', 'how many server processes share PostgreSQL', whole, 3)
  .option('--reviewers <number>', 'how many people work at once', whole, 24)
  .option('--embedded', 'on the embedded database, which has one server process')
  .addHelpText('after', '\nExit code 1: something was lost or broken; the JSON says what.')
  .parse()

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(text)
}

const { embedded, ...options } = program.opts<Options>()
const postgres = embedded ? null : findPostgres()
if (!embedded && !postgres) {
  process.stderr.write('PostgreSQL is not on this machine. Add it: apt-get install postgresql\n')
  process.exit(1)
}
const told = await runFaults({ ...options, postgres })
process.stdout.write(`${JSON.stringify({ faults: isSound(told) ? 'none' : 'found', ...told })}\n`)
process.exitCode = isSound(told) ? 0 : 1
