import { Canvas } from '@react-three/fiber'
import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- the bundler makes it
import workerSrc from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { createRoot } from 'react-dom/client'
import { type BufferGeometry } from 'three'
import { STLLoader } from 'three/addons/loaders/STLLoader.js'

GlobalWorkerOptions.workerSrc = workerSrc

/** What one writes first for each kind of medium; every function answers with milliseconds until it is drawn. */
const plain = {
  audio: (url: string) => player('audio', url, 'loadedmetadata'),
  video: (url: string) => player('video', url, 'loadeddata'),

  /** Every document with a worker of its own. */
  async documents(urls: readonly string[]): Promise<number> {
    const began = performance.now()
    await Promise.all(urls.map(firstPage))
    return performance.now() - began
  },

  /** Every model with a canvas of its own. */
  async models(urls: readonly string[]): Promise<number> {
    const began = performance.now()
    await Promise.all(urls.map(canvasOf))
    return performance.now() - began
  },
}

declare global {
  interface Window {
    plain: typeof plain
  }
}
window.plain = plain

function box(): HTMLElement {
  const made = document.createElement('div')
  made.style.cssText = 'width: 700px; height: 400px'
  document.body.append(made)
  return made
}

async function player(kind: 'audio' | 'video', url: string, event: string): Promise<number> {
  const began = performance.now()
  const media = document.createElement(kind)
  media.crossOrigin = 'anonymous'
  media.controls = true
  media.preload = kind === 'audio' ? 'metadata' : 'auto'
  const ready = new Promise((resolve) => media.addEventListener(event, resolve, { once: true }))
  media.src = url
  box().append(media)
  await ready
  return performance.now() - began
}

async function firstPage(url: string): Promise<void> {
  const { promise } = getDocument({ url, worker: new PDFWorker(), disableAutoFetch: true })
  const page = await (await promise).getPage(1)
  const viewport = page.getViewport({ scale: 1.2 })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: viewport.width, height: viewport.height })
  box().append(canvas)
  await page.render({ canvas, viewport }).promise
}

async function canvasOf(url: string): Promise<void> {
  const bytes = await (await fetch(url)).arrayBuffer()
  const geometry = new STLLoader().parse(bytes)
  await new Promise<void>((resolve) => {
    createRoot(box()).render(<Model geometry={geometry} onDrawn={resolve} />)
  })
}

function Model({ geometry, onDrawn }: { geometry: BufferGeometry; onDrawn: () => void }) {
  return (
    <Canvas frameloop="demand" camera={{ position: [112, 112, 300], far: 2000 }}>
      <ambientLight />
      <directionalLight position={[1, 1, 2]} />
      <mesh geometry={geometry} onAfterRender={onDrawn}>
        <meshStandardMaterial />
      </mesh>
    </Canvas>
  )
}
