import type { Keys } from '#client/viewers/key-box.tsx'

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
}

/** What the keys do to a view; the digits stand where 3D programs have them. */
export function viewKeys({ view, look, change }: Asked): Keys {
  const camera = view?.camera
  const project = () => change({ parallel: !look.parallel })
  const surface = surfaces[(surfaces.indexOf(look.surface) + 1) % surfaces.length] ?? 'own'
  return {
    ArrowLeft: () => camera?.turn(-angle, 0),
    ArrowRight: () => camera?.turn(angle, 0),
    ArrowUp: () => camera?.turn(0, -angle),
    ArrowDown: () => camera?.turn(0, angle),
    '+': () => camera?.approach(closer),
    '=': () => camera?.approach(closer),
    '-': () => camera?.approach(1 / closer),
    '0': () => camera?.fit(),
    '1': () => camera?.fit('front'),
    '3': () => camera?.fit('right'),
    '7': () => camera?.fit('top'),
    '9': () => camera?.opposite(),
    i: () => camera?.fit('iso'),
    '5': project,
    o: project,
    w: () => change({ wireframe: !look.wireframe }),
    b: () => change({ box: !look.box }),
    g: () => change({ grid: !look.grid }),
    n: () => change({ surface }),
  }
}

/** What the arrows do together with Shift: they move past the model. */
export function panKeys(view: StagedView | null): Keys {
  return {
    ArrowLeft: () => view?.camera.pan(-share, 0),
    ArrowRight: () => view?.camera.pan(share, 0),
    ArrowUp: () => view?.camera.pan(0, share),
    ArrowDown: () => view?.camera.pan(0, -share),
  }
}
