import { expect, it } from 'vitest'

import { isNews, saveState } from './save-state.ts'

const kept = { here: 'kept', there: 'kept', at: null } as const
const well = {
  editable: true,
  dirty: true,
  unticked: false,
  conflict: false,
  online: true,
  busy: false,
  kept,
}

it('says the worst news first', () => {
  expect(saveState(well)).toBe('kept')
  expect(saveState({ ...well, dirty: false })).toBe('saved')
  expect(saveState({ ...well, editable: false, conflict: true })).toBe('read_only')
  expect(saveState({ ...well, kept: { ...kept, there: 'waiting' } })).toBe('keeping')
  expect(saveState({ ...well, online: false })).toBe('offline')
  expect(saveState({ ...well, kept: { ...kept, there: 'failed' } })).toBe('failed')
  expect(saveState({ ...well, kept: { ...kept, there: 'signed_out' } })).toBe('signed_out')
  expect(saveState({ ...well, kept: { ...kept, here: 'full' } })).toBe('server_only')
  const nowhere = { ...kept, here: 'full', there: 'failed' } as const
  expect(saveState({ ...well, kept: nowhere })).toBe('unkept')
  expect(saveState({ ...well, online: false, kept: nowhere, conflict: true })).toBe('conflict')
})

it('tells trouble and its end aloud, and no draft that comes and goes as it should', () => {
  expect(isNews('kept', 'offline')).toBe(true)
  expect(isNews('offline', 'kept')).toBe(true)
  expect(isNews('saved', 'kept')).toBe(false)
  expect(isNews('failed', 'failed')).toBe(false)
})
