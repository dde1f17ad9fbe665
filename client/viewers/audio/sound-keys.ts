import type { KeyboardEvent } from 'react'

import { firstPressed } from '#client/viewers/own-keys-store.ts'

import type { Deeds } from './deeds.ts'

/** A key of a sound, as it is shown beside what it does; `words` is the name of the words under `audio.`. */
export interface SoundKey {
  key: string
  shown: string
  words: string
  run: (deeds: Deeds) => void
}

type Row = [key: string, shown: string, words: string, run: SoundKey['run']]

const rows: Row[] = [
  [' ', 'Space', 'playOrPause', (deeds) => deeds.play()],
  ['ArrowLeft', '←', 'back5', (deeds) => deeds.skip(-5)],
  ['ArrowRight', '→', 'on5', (deeds) => deeds.skip(5)],
  ['Shift+ArrowLeft', 'Shift ←', 'back1', (deeds) => deeds.skip(-1)],
  ['Shift+ArrowRight', 'Shift →', 'on1', (deeds) => deeds.skip(1)],
  [',', ',', 'backTenth', (deeds) => deeds.skip(-0.1)],
  ['.', '.', 'onTenth', (deeds) => deeds.skip(0.1)],
  ['<', '<', 'back10', (deeds) => deeds.skip(-10)],
  ['>', '>', 'on10', (deeds) => deeds.skip(10)],
  ['Home', 'Home', 'toBegin', (deeds) => deeds.begin()],
  ['End', 'End', 'toEnd', (deeds) => deeds.end()],
  ['-', '−', 'slower', (deeds) => deeds.slower()],
  ['=', '=', 'faster', (deeds) => deeds.faster()],
  ['i', 'I', 'in', (deeds) => deeds.in()],
  ['o', 'O', 'out', (deeds) => deeds.out()],
  ['n', 'N', 'addRegion', (deeds) => deeds.add()],
  ['l', 'L', 'loop', (deeds) => deeds.loop()],
  ['z', 'Z', 'zoomIn', (deeds) => deeds.zoomIn()],
  ['Shift+Z', 'Shift Z', 'zoomOut', (deeds) => deeds.zoomOut()],
  ['0', '0', 'zoomWhole', (deeds) => deeds.zoomWhole()],
  ['PageUp', 'Page ↑', 'left', (deeds) => deeds.left()],
  ['PageDown', 'Page ↓', 'right', (deeds) => deeds.right()],
  ['w', 'W', 'spectrum', (deeds) => deeds.spectrum()],
  ['v', 'V', 'split', (deeds) => deeds.split()],
  ['r', 'R', 'regions', (deeds) => deeds.panel('regions')],
  ['t', 'T', 'transcript', (deeds) => deeds.panel('transcript')],
  ['m', 'M', 'settings', (deeds) => deeds.panel('settings')],
]

/** The keys of a sound; they work wherever the focus is in it, but in its fields. */
export const soundKeys: readonly SoundKey[] = rows.map(([key, shown, words, run]) => ({
  key,
  shown,
  words,
  run,
}))

/** What is heard only while a stretch is being chosen to comment on. */
export const askingKeys: readonly Pick<SoundKey, 'shown' | 'words'>[] = [
  { shown: 'Enter', words: 'spot.keys.take' },
  { shown: 'Esc', words: 'spot.keys.giveUp' },
]

/** How the key of something is written, for its tooltip. */
export function keyOf(words: string): string {
  return soundKeys.find((one) => one.words === words)?.shown ?? ''
}

/** Runs the key of a sound; what a field or a button needs itself is left to it. */
export function pressIn(deeds: Deeds): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    if (target instanceof Element && target.closest('select, input:not([data-place])')) return
    if (event.key === ' ' && target instanceof HTMLButtonElement) return
    const known = soundKeys.find(({ key }) => key === nameOf(event))
    if (!known) return
    event.preventDefault()
    event.stopPropagation()
    known.run(deeds)
  }
}

function nameOf(event: KeyboardEvent): string {
  const { key, shiftKey } = event
  const first = firstPressed(event)
  if (first !== key) return /^[A-Z]$/.test(first) ? `Shift+${first}` : first
  if (shiftKey && key.startsWith('Arrow')) return `Shift+${key}`
  if (/^[A-Z]$/.test(key)) return shiftKey ? `Shift+${key}` : key.toLowerCase()
  return key
}
