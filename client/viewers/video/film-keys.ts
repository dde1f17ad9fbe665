import type { KeyboardEvent } from 'react'

import { type Keys, pressOf } from '#client/viewers/key-box.tsx'
import type { KeyRow } from '#client/viewers/key-rows.ts'

import type { Film } from './film.ts'

/** What the keys do beside what the film itself does. */
export interface FilmActs {
  goTo: () => void
  captions: () => void
  snapshot: () => void
  copy: () => void
  full: () => void
}

interface Asked {
  film: Film
  acts: FilmActs
}

/** The keys of a film, as its own list and the sheet of keys show them. */
export const filmRows: readonly KeyRow<Asked>[] = [
  { shown: 'Space', words: 'video.keys.play', keys: ({ film }) => ({ ' ': () => film.toggle() }) },
  {
    shown: 'j k l',
    words: 'video.keys.shuttle',
    keys: ({ film }) => ({
      k: () => film.pause(),
      j: () => film.shuttle(-1),
      l: () => film.shuttle(1),
    }),
  },
  {
    shown: ', .',
    words: 'video.keys.frame',
    keys: ({ film }) => ({ ',': () => film.step(-1), '.': () => film.step(1), ...ten(film) }),
  },
  {
    shown: '← →',
    words: 'video.keys.arrows',
    keys: ({ film }) => ({ ArrowLeft: () => film.skip(-5), ArrowRight: () => film.skip(5) }),
  },
  {
    shown: 'Home End',
    words: 'video.keys.ends',
    keys: ({ film }) => ({
      Home: () => film.seek(film.get().begin),
      End: () => film.seek(film.get().end),
    }),
  },
  {
    shown: 'i o',
    words: 'video.keys.range',
    keys: ({ film }) => ({
      i: () => film.mark('from'),
      o: () => film.mark('to'),
      I: () => jump(film, 'from'),
      O: () => jump(film, 'to'),
    }),
  },
  { shown: 'x', words: 'video.keys.unmark', keys: ({ film }) => ({ x: () => film.unmark() }) },
  {
    shown: 'Shift+L',
    words: 'video.keys.loop',
    keys: ({ film }) => ({ L: () => film.setLoops(!film.get().loops) }),
  },
  {
    shown: '- =',
    words: 'video.keys.speed',
    keys: ({ film }) => ({
      '-': () => film.nudgeSpeed(-1),
      '=': () => film.nudgeSpeed(1),
      '+': () => film.nudgeSpeed(1),
    }),
  },
  { shown: 'g', words: 'video.keys.goTo', keys: ({ acts }) => ({ g: acts.goTo }) },
  // A small c comments on what is seen, here as everywhere.
  { shown: 'Shift+C', words: 'video.keys.captions', keys: ({ acts }) => ({ C: acts.captions }) },
  {
    shown: 's',
    words: 'video.keys.snapshot',
    keys: ({ acts }) => ({ s: acts.snapshot, S: acts.copy }),
  },
  { shown: 'm', words: 'video.keys.mute', keys: ({ film }) => ({ m: () => film.toggleMute() }) },
  {
    shown: '↑ ↓',
    words: 'video.keys.volume',
    keys: ({ film }) => ({
      ArrowUp: () => film.setVolume(film.get().volume + 0.1),
      ArrowDown: () => film.setVolume(film.get().volume - 0.1),
    }),
  },
  { shown: 'f', words: 'video.keys.full', keys: ({ acts }) => ({ f: acts.full }) },
]

function jump(film: Film, edge: 'from' | 'to'): void {
  const { clock, to, [edge]: time } = film.get()
  if (time === null) return
  // The range ends where its last frame does.
  if (time === to && clock) film.toFrame(clock.during(time - 1e-3))
  else film.seek(time)
}

/** Shift with comma and full stop, as keyboards of several countries write them. */
function ten(film: Film): Keys {
  const [back, on] = [() => film.step(-10), () => film.step(10)]
  return { '<': back, ';': back, '>': on, ':': on }
}

/** The keys of a film, except where a control has a use of its own for them. */
export function pressIn(keys: Keys): (event: KeyboardEvent) => void {
  const press = pressOf(keys)
  return (event) => {
    if (!isOwn(event.target, event.key)) press(event)
  }
}

function isOwn(target: EventTarget, key: string): boolean {
  if (target instanceof HTMLSelectElement) return true
  if (target instanceof HTMLButtonElement) return key === ' '
  if (!(target instanceof HTMLInputElement)) return false
  return (
    target.type !== 'range' || (target.dataset['arrows'] === 'own' && /^(Arrow|Home|End)/.test(key))
  )
}
