import { Command, InvalidArgumentError } from 'commander'

import { CannotStart } from './launch/cannot-start.ts'
import { startServer } from './launch/start-server.ts'

interface Options {
  data: string
  port: number
  host: string
  demo: boolean
  log: boolean
  origin?: string
  mediaOrigin?: string
}

const program = new Command('npm start --')
  .description('Serves Countersign, a workbench for the people who make multimodal benchmarks.')
  .option('--data <folder>', 'where everything is kept', '.countersign')
  .option('--port <number>', 'the port of the application; media use the next one', toPort, 4470)
  .option('--host <name>', 'the address to listen on', 'localhost')
  .option('--no-demo', 'start an empty database without the demo project')
  .option('--log', 'write the log to the terminal instead of a file in the data folder')
  .option('--origin <address>', 'https address under which a proxy offers the application')
  .option('--media-origin <address>', 'https address under which the proxy offers the media')
  .addHelpText(
    'after',
    '\nDATABASE_URL names a PostgreSQL server to use instead of the embedded one; COUNTERSIGN_OWNER_URL the same\ndatabase under the role that owns its tables. COUNTERSIGN_SMTP_URL and COUNTERSIGN_MAIL_FROM name a\nmail server and a sender for the daily digest that people may ask for.',
  )
  .parse()

function toPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_534)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65534.')
  return port
}

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { log, ...options } = program.opts<Options>()
  const running = await startServer({
    ...options,
    log: log ? 'stderr' : 'file',
    databaseUrl: process.env['DATABASE_URL'],
    ownerUrl: process.env['COUNTERSIGN_OWNER_URL'],
    mail: { url: process.env['COUNTERSIGN_SMTP_URL'], from: process.env['COUNTERSIGN_MAIL_FROM'] },
    say,
  })
  if (running.firstLink)
    say(
      `\nNobody is here yet. Open this link within a day to become the first lead:\n  ${running.url}${running.firstLink}`,
    )
  say(`\nCountersign is ready: ${running.url}\nStop it with Ctrl-C.`)

  let ending = 0
  const end = () => {
    // A terminal's Ctrl-C arrives twice, once from the terminal and once passed on; a later one is a wish to end at once.
    if (ending > 0 && performance.now() - ending > 1000) process.exit(130)
    if (ending > 0) return
    ending = performance.now()
    void running.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
