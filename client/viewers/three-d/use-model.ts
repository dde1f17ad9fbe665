import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnimationClip, Object3D } from 'three'

import { Scope } from '#client/lib/scope.ts'
import { fileBytes } from '#client/viewers/file-text.ts'
import { useLoadFailure } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import type { Bounds } from './fit-to-view.ts'
import { Lacking } from './load-gltf.ts'
import { loadModel, type ModelKind } from './load-model.ts'
import { boundsOf, disposeModel, drawablesOf, modelFacts, type ModelFacts } from './model-parts.ts'
import { OnlySiblings } from './only-siblings.ts'
import { thinPoints } from './thin-points.ts'
import { useSiblings } from './use-siblings.ts'

export interface Loaded {
  model: Object3D
  clips: AnimationClip[]
  facts: ModelFacts
  /** As the file has it, whichever side is up. */
  bounds: Bounds
  /** How many points of a cloud are drawn, where these are not all. */
  thinned: { shown: number; all: number } | null
  used: string[]
  refused: string[]
}

/** Reads a model and what belongs to it; null until then, or when `onFail` was told why it cannot be shown. */
export function useModel(props: FileViewerProps & { kind: ModelKind }): Loaded | null {
  const { url, kind, siblings, tag, onFail } = props
  const { t } = useTranslation('viewers')
  const unreachable = useLoadFailure(onFail)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const found = useSiblings(siblings)

  useEffect(() => {
    const scope = new Scope()
    const signal = scope.signal()
    const open = async () => {
      const bytes = await fileBytes(url, signal)
      try {
        const manager = new OnlySiblings(found.filter(({ key }) => key !== tag))
        const read = (at: string) => fileBytes(at, signal)
        const { model, clips } = await loadModel(kind, { bytes, manager, read })
        scope.add(() => disposeModel(model))
        await manager.settled()
        if (scope.ended) return
        const thinned = thin(model)
        const facts = modelFacts(model)
        const bounds = boundsOf(model)
        if (!facts || !bounds) return onFail(t('threeD.empty'))
        const named = { used: [...manager.used], refused: [...manager.refused] }
        setLoaded({ model, clips, facts, bounds, thinned, ...named })
      } catch (error) {
        if (!scope.ended) onFail(told(error))
      }
    }
    const told = (error: unknown) => {
      if (error instanceof Lacking) return t('threeD.lacking', { name: error.what.slice(0, 120) })
      return t('threeD.broken')
    }
    open().catch((error: unknown) => {
      if (!scope.ended) unreachable(error)
    })
    return () => {
      setLoaded(null)
      scope.dispose()
    }
  }, [url, kind, tag, found, onFail, unreachable, t])
  return loaded
}

function thin(model: Object3D): Loaded['thinned'] {
  let [shown, all] = [0, 0]
  for (const part of drawablesOf(model)) {
    if (!('isPoints' in part)) continue
    all += thinPoints(part.geometry)
    shown += part.geometry.getAttribute('position').count
  }
  return shown < all ? { shown, all } : null
}
