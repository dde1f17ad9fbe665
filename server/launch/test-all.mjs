import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { root } from './ensure-installed.mjs'
import { findChromium, findPostgres, startPostgres } from './test-machine.ts'

// npm test: everything, on every engine that is on the machine. The last line is `N passed, N failed`.

const strict = process.env['CI'] === 'true'
const shared = process.env['COUNTERSIGN_CORPUS'] ?? join(root, '..', 'shared', 'corpus')
const tally = { passed: 0, failed: 0, skipped: [] }

function run(title, program, { report, env = {} }) {
  process.stdout.write(`\n── ${title}\n`)
  const done = spawnSync(process.execPath, program, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (!existsSync(report.path)) {
    process.stdout.write(`${title} ended with ${done.status ?? done.signal} before any test ran.\n`)
    tally.failed++
    return
  }
  const before = tally.failed
  report.read(JSON.parse(readFileSync(report.path, 'utf8')))
  if (done.status !== 0 && tally.failed === before) tally.failed++
}

function missing(what, command) {
  process.stdout.write(`\n── Skipped: ${what} is not on this machine. Add it with: ${command}\n`)
  if (strict) tally.failed++
  tally.skipped.push({ title: what, excused: false })
}

const fileReadsShared = (file) => /corpus|gold/i.test(readFileSync(file, 'utf8'))

function readVitest(json) {
  for (const file of json.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) tally.failed++
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed++
      else if (test.status === 'failed') tally.failed++
      else skip(test.fullName, file.name)
    }
  }
}

function readPlaywright(json) {
  tally.failed += json.errors.length
  const walk = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed++
        else if (test.status === 'flaky') {
          tally.passed++
          process.stdout.write(`Passed on the second try only: ${spec.file}, ${spec.title}\n`)
        } else if (test.status === 'skipped') skip(spec.title, join(root, 'e2e', spec.file))
        else tally.failed++
      }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of json.suites) walk(suite)
}

function skip(title, file) {
  const excused = !existsSync(shared) && fileReadsShared(file)
  tally.skipped.push({ title, excused })
  if (strict && !excused) {
    process.stdout.write(`Nothing may be skipped here, but this was: ${title}\n`)
    tally.failed++
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'countersign-test-'))
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const everything = [vitest, 'run', '--reporter=dot']
// The tests that take their database from a world; the others would only do the same again.
const ofWorlds = [vitest, 'related', '--run', '--reporter=dot', 'server/testing/world.ts']
const vitestTo = (name) => {
  const path = join(scratch, name)
  return {
    args: ['--reporter=json', `--outputFile.json=${path}`],
    report: { path, read: readVitest },
  }
}

try {
  const embedded = vitestTo('embedded.json')
  run(
    'Units, properties and the server on the embedded database',
    [...everything, ...embedded.args],
    {
      report: embedded.report,
    },
  )

  const postgres = findPostgres()
  if (postgres) {
    const server = await startPostgres(postgres, scratch)
    const onServer = vitestTo('postgres.json')
    try {
      run('The server on PostgreSQL', [...ofWorlds, ...onServer.args], {
        report: onServer.report,
        env: { TEST_DATABASE_URL: server.url },
      })
    } finally {
      server.stop()
    }
  } else missing('PostgreSQL', 'apt-get install postgresql')

  const chromium = findChromium()
  if (chromium) {
    const path = join(scratch, 'browser.json')
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
    run('The browser', [playwright, 'test', '--config', 'e2e/playwright.config.ts'], {
      report: { path, read: readPlaywright },
      env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: path },
    })
  } else missing('Chromium', 'apt-get install chromium')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

const excused = tally.skipped.filter((test) => test.excused).length
process.stdout.write(
  `\n${tally.skipped.length} skipped${excused > 0 ? `, ${excused} of them because ../shared is absent` : ''}\n`,
)
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = tally.failed > 0 ? 1 : 0
