import type { Keys } from '#client/viewers/key-box.tsx'
import type { KeyRow } from '#client/viewers/key-rows.ts'

import { type Look, surfaces } from './look.ts'
import type { StagedView } from './staged-view.ts'

const angle = Math.PI / 16
const share = 1 / 12
/** One step nearer. */
export const closer = 0.8

interface Asked {
  view: StagedView | null
  look: Look
  change: (part: Partial<Look>) => void
  measure: () => void
  /** Plays or stops the animation; null where there is none. */
  play: (() => void) | null
}

/** The keys of a model, as the sheet of keys shows them; the digits stand where 3D programs have them. */
export const viewRows: readonly KeyRow<Asked>[] = [
  {
    shown: '← → ↑ ↓',
    words: 'keys.turn',
    keys: ({ view }) => ({
      ArrowLeft: () => view?.camera.turn(-angle, 0),
      ArrowRight: () => view?.camera.turn(angle, 0),
      ArrowUp: () => view?.camera.turn(0, -angle),
      ArrowDown: () => view?.camera.turn(0, angle),
    }),
  },
  { shown: 'Shift ← → ↑ ↓', words: 'keys.move' },
  {
    shown: '+ −',
    words: 'keys.zoom',
    keys: ({ view }) => ({
      '+': () => view?.camera.approach(closer),
      '=': () => view?.camera.approach(closer),
      '-': () => view?.camera.approach(1 / closer),
    }),
  },
  { shown: '0', words: 'threeD.reset', keys: ({ view }) => ({ '0': () => view?.camera.fit() }) },
  {
    shown: '1 3 7 I',
    words: 'keys.views',
    keys: ({ view }) => ({
      '1': () => view?.camera.fit('front'),
      '3': () => view?.camera.fit('right'),
      '7': () => view?.camera.fit('top'),
      i: () => view?.camera.fit('iso'),
    }),
  },
  {
    shown: '9',
    words: 'keys.opposite',
    keys: ({ view }) => ({ '9': () => view?.camera.opposite() }),
  },
  {
    shown: '5 O',
    words: 'threeD.parallel',
    keys: ({ look, change }) => {
      const project = () => change({ parallel: !look.parallel })
      return { '5': project, o: project }
    },
  },
  {
    shown: 'W',
    words: 'threeD.wireframe',
    keys: ({ look, change }) => ({ w: () => change({ wireframe: !look.wireframe }) }),
  },
  {
    shown: 'B',
    words: 'threeD.box',
    keys: ({ look, change }) => ({ b: () => change({ box: !look.box }) }),
  },
  {
    shown: 'G',
    words: 'threeD.grid',
    keys: ({ look, change }) => ({ g: () => change({ grid: !look.grid }) }),
  },
  {
    shown: 'N',
    words: 'keys.surface',
    keys: ({ look, change }) => {
      const surface = surfaces[(surfaces.indexOf(look.surface) + 1) % surfaces.length] ?? 'own'
      return { n: () => change({ surface }) }
    },
  },
  { shown: 'M', words: 'threeD.measure', keys: ({ measure }) => ({ m: measure }) },
  { shown: 'Enter', words: 'threeD.spot.key' },
  { shown: 'Space', words: 'keys.play', keys: ({ play }): Keys => (play ? { ' ': play } : {}) },
]

/** What the arrows do together with Shift: they move past the model. */
export function panKeys(view: StagedView | null): Keys {
  return {
    ArrowLeft: () => view?.camera.pan(-share, 0),
    ArrowRight: () => view?.camera.pan(share, 0),
    ArrowUp: () => view?.camera.pan(0, share),
    ArrowDown: () => view?.camera.pan(0, -share),
  }
}
