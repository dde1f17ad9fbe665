import type { KeyboardEvent } from 'react'

import { type Keys, pressOf } from '#client/viewers/key-box.tsx'

import type { Film } from './film.ts'

/** What the keys do beside what the film itself does. */
export interface FilmActs {
  goTo: () => void
  captions: () => void
  snapshot: () => void
  copy: () => void
  full: () => void
}

export function filmKeys(film: Film, acts: FilmActs): Keys {
  const jump = (edge: 'from' | 'to') => () => {
    const { clock, to, [edge]: time } = film.get()
    if (time === null) return
    // The range ends where its last frame does.
    if (time === to && clock) film.toFrame(clock.during(time - 1e-3))
    else film.seek(time)
  }
  const louder = (by: number) => () => film.setVolume(film.get().volume + by)
  return {
    ' ': () => film.toggle(),
    k: () => film.pause(),
    j: () => film.shuttle(-1),
    l: () => film.shuttle(1),
    L: () => film.setLoops(!film.get().loops),
    ',': () => film.step(-1),
    '.': () => film.step(1),
    ...ten(film),
    ArrowLeft: () => film.skip(-5),
    ArrowRight: () => film.skip(5),
    ArrowUp: louder(0.1),
    ArrowDown: louder(-0.1),
    Home: () => film.seek(film.get().begin),
    End: () => film.seek(film.get().end),
    i: () => film.mark('from'),
    o: () => film.mark('to'),
    I: jump('from'),
    O: jump('to'),
    x: () => film.unmark(),
    '-': () => film.nudgeSpeed(-1),
    '=': () => film.nudgeSpeed(1),
    '+': () => film.nudgeSpeed(1),
    m: () => film.toggleMute(),
    g: acts.goTo,
    c: acts.captions,
    s: acts.snapshot,
    S: acts.copy,
    f: acts.full,
  }
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
