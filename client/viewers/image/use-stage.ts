import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { openSource } from './open-source.ts'
import type { PictureState } from './picture-state.ts'
import { type Placed, Stage } from './stage.ts'

/** A file's picture on its stage, once its pixels are there; where it lies is kept. */
export function useStage(
  element: RefObject<HTMLElement | null>,
  file: MediumFile,
  {
    kept,
    onDrawn,
    onBroken,
  }: { kept: Kept<PictureState>; onDrawn: () => void; onBroken: () => void },
): Stage | null {
  const [stage, setStage] = useState<Stage | null>(null)
  useEffect(() => {
    const scope = new Scope()
    const open = async () => {
      const source = await openSource(file, scope.signal())
      scope.add(() => source.close())
      if (scope.ended || !element.current) return
      const opened = new Stage(element.current, source, { ...kept.read(), onDrawn })
      scope.add(() => {
        setStage(null)
        opened.destroy()
      })
      scope.add(opened.hear(() => kept.keep(toKeep(opened.placed))))
      setStage(opened)
    }
    open().catch(() => scope.ended || onBroken())
    return () => scope.dispose()
    // A new address for the same bytes is no other picture.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [element, file.sha256, kept, onDrawn, onBroken])
  return stage
}

function toKeep({ view, whole }: Placed): Pick<PictureState, 'view' | 'turned'> {
  const { rotation, flipped } = view
  return { view: whole ? null : view, turned: { rotation, flipped } }
}

/** Where the picture lies, drawn anew whenever that changes. */
export function usePlaced(stage: Stage): Placed {
  const hear = useCallback((changed: () => void) => stage.hear(changed), [stage])
  return useSyncExternalStore(hear, () => stage.placed)
}
