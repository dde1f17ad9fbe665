import { expect, it } from 'vitest'

import { findPostgres } from '#server/launch/test-machine.ts'

import { isSound, runFaults } from './run-faults.ts'

const postgres = findPostgres()

it.skipIf(!postgres)(
  'loses nothing while servers with wrong clocks and PostgreSQL are killed, paused and cut apart',
  async () => {
    const told = await runFaults({ postgres, servers: 2, reviewers: 8, claims: 150, kills: 6 })
    expect(told).toMatchObject({ serverKills: 4, databaseKills: 2, lost: 0, otherBreaches: [] })
    expect(isSound(told)).toBe(true)
    expect(told.claims).toBeGreaterThanOrEqual(150)
    expect(told.unknown).toBeGreaterThan(0)
  },
  600_000,
)

it('loses nothing while the server of an embedded database is killed', async () => {
  const told = await runFaults({ postgres: null, servers: 1, reviewers: 6, claims: 40, kills: 4 })
  expect(told).toMatchObject({ serverKills: 4, lost: 0, otherBreaches: [] })
  expect(isSound(told)).toBe(true)
}, 600_000)
