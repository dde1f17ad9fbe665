import { createPortal, createRoot, type ReconcilerRoot } from '@react-three/fiber'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { NeutralToneMapping, Scene, type WebGLRenderer } from 'three'

import { ViewerBoundary } from '#client/viewers/viewer-boundary.tsx'

import { SceneContent } from './scene-content.tsx'
import { endSky } from './sky.ts'
import type { StagedView } from './staged-view.ts'

let root: ReconcilerRoot<HTMLCanvasElement> | null = null
let renderer: WebGLRenderer | null = null
let views: readonly StagedView[] = []
const watchers = new Set<() => void>()

/**
 * Draws a view from now on, until the returned function is called. All views of the page share one WebGL context that no
 * one sees: browsers allow only some sixteen. Each picture is copied to the view's own flat canvas, so it scrolls, is
 * clipped and lies under dialogs like any other element.
 */
export function stage(view: StagedView): () => void {
  root ??= openRoot()
  setViews([...views, view])
  return () => {
    setViews(views.filter((other) => other !== view))
    if (views.length === 0) rest()
  }
}

function setViews(next: readonly StagedView[]): void {
  views = next
  for (const watcher of watchers) watcher()
}

/** The context stays for the next model; what it holds for none in particular goes. */
function rest(): void {
  endSky()
  renderer?.setSize(1, 1, false)
}

function openRoot(): ReconcilerRoot<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  const lose = () => {
    for (const view of views) view.onLost()
    opened.unmount()
    root = null
    renderer = null
    endSky()
  }
  canvas.addEventListener('webglcontextlost', lose)
  const opened = createRoot(canvas)
  opened
    .configure({
      frameloop: 'demand',
      size: { width: 640, height: 480, top: 0, left: 0 },
      dpr: 1,
      // It leaves the colours of a file as they are and only tames what shines (Khronos PBR Neutral).
      gl: { antialias: true, alpha: true, toneMapping: NeutralToneMapping },
      onCreated: ({ gl }) => {
        renderer = gl
      },
    })
    .then(() => opened.render(<AllViews />))
    .catch(lose)
  return opened
}

function AllViews() {
  const all = useSyncExternalStore(watch, () => views)
  return all.map((view) => <OneView key={view.id} view={view} />)
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function OneView({ view }: { view: StagedView }) {
  const { t } = useTranslation('viewers')
  const [scene] = useState(() => new Scene())
  const content = createPortal(<SceneContent view={view} />, scene, { camera: view.camera.current })
  // One model that cannot be drawn must not take the others from the stage.
  return (
    <ViewerBoundary words={t('problem.viewer')} onFail={(sentence) => view.onBroken(sentence)}>
      {content}
    </ViewerBoundary>
  )
}
