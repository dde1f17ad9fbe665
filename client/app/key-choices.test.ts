import { expect, it } from 'vitest'

import { commandIds, commandList } from './command-list.ts'
import { conflictsOf, keysOf, readChoices, reservedFor, written } from './key-choices.ts'
import { isKey, isSingle, type Press } from './keys.ts'

const press = (key: string, code: string, more: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

it('begins without a conflict and without a key of the browser', () => {
  for (const id of commandIds) {
    const { fixed, insteadOf, keys } = commandList[id]
    if (keys === undefined) continue
    const allowed = fixed === true || insteadOf !== undefined || reservedFor(keys) === null
    expect([id, conflictsOf(id, keys, {}), allowed]).toEqual([id, [], true])
  }
})

it('finds the command of the same place that has a key, and none of another page', () => {
  expect(conflictsOf('edit', 'd', {})).toEqual(['compare'])
  expect(conflictsOf('list-next', 'd', {})).toEqual([])
  expect(conflictsOf('edit', '?', {})).toEqual(['keys'])
  expect(conflictsOf('compare', 'e', { edit: 'q' })).toEqual([])
})

it('knows that a key which begins others would hide them', () => {
  expect(conflictsOf('edit', 'g', {})).toContain('go-turn')
  expect(conflictsOf('go-turn', 'e x', {})).toEqual(['edit'])
})

it('reads a press as commands write it, and finds it again', () => {
  const presses = [
    press('w', 'KeyW'),
    press('W', 'KeyW', { shiftKey: true }),
    press('!', 'Digit1', { shiftKey: true }),
    press('?', 'Minus', { shiftKey: true }),
    press('s', 'KeyS', { ctrlKey: true }),
    press('µ', 'KeyM', { altKey: true }),
    press('ф', 'KeyA'),
    press('F2', 'F2'),
  ]
  const all = presses.map((one) => written(one) ?? '')
  expect(all).toEqual(['w', 'shift+w', 'shift+1', '?', 'mod+s', 'alt+m', 'a', 'F2'])
  presses.forEach((one, i) => expect(isKey(one, all[i] ?? '')).toBe(true))
  expect(written(press('Shift', 'ShiftLeft', { shiftKey: true }))).toBeNull()
  expect(written(press('Tab', 'Tab'))).toBeNull()
})

it('refuses what never arrives or means something else in a page', () => {
  expect(['mod+w', 'mod+shift+n', 'F5', 'alt+F4'].map(reservedFor)).toEqual(
    Array(4).fill('browser'),
  )
  expect(['mod+c', 'mod+z'].map(reservedFor)).toEqual(['texts', 'texts'])
  expect(reservedFor('Enter')).toBe('controls')
  expect(['e', 'g t', 'mod+s', 'shift+1', 'mod+Enter'].map(reservedFor)).toEqual(
    Array(5).fill(null),
  )
})

it('keeps choices, none for what is fixed, and survives whatever was kept', () => {
  const choices = readChoices({ edit: 'q', undo: 'u', comment: '', gone: 'z', fix: 7 })
  expect(choices).toEqual({ edit: 'q', undo: 'u', comment: '' })
  expect(keysOf('edit', choices)).toBe('q')
  expect(keysOf('undo', choices)).toBe('mod+z')
  expect(keysOf('comment', choices)).toBeUndefined()
  expect(keysOf('compare', choices)).toBe('d')
  expect([null, 'x', 3, []].map(readChoices)).toEqual([{}, {}, {}, {}])
})

it('takes a combination with Alt for no single key', () => {
  expect(isSingle('alt+m')).toBe(false)
})
