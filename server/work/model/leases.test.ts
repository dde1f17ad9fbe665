import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const model = resolve('server/work/model/leases.pml')
const found = ['spin', 'gcc'].every((name) => spawnSync(name, ['--version']).error === undefined)

/** What Spin says after it has gone through every state of the model, or of one of its mutants. */
async function searched(...mutant: string[]): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'countersign-spin-'))
  try {
    await run('spin', ['-a', ...mutant, model], { cwd })
    await run('gcc', ['-w', '-O2', '-DSAFETY', '-DCOLLAPSE', '-o', 'pan', 'pan.c'], { cwd })
    const { stdout } = await run(join(cwd, 'pan'), ['-m10000'], { cwd })
    return stdout
  } finally {
    await rm(cwd, { recursive: true })
  }
}

describe.skipIf(!found)(
  'Leases, in every order (needs spin and gcc: apt-get install spin gcc libc6-dev)',
  () => {
    it('keep quota, four eyes, binding and honest answers in every state', async () => {
      const told = await searched()
      expect(told).toMatch(/errors: 0$/m)
      expect(told).not.toMatch(/max search depth too small|out of memory/)
      // A step that is never reached would prove nothing.
      expect(told).toMatch(/unreached in proctype Person\n\s+\(0 of/)
    }, 240_000)

    it.each(['NO_FENCE', 'NO_IDEMPOTENCY', 'NOT_BEGUN', 'COUNT_THEN_INSERT'])(
      'break with %s',
      async (mutant) => {
        const told = await searched(`-D${mutant}`)
        expect(told).toMatch(/errors: 1$/m)
        expect(told).toMatch(/assertion violated/)
      },
      120_000,
    )
  },
)
