import { type Camera, type Scene, Vector2, type WebGLRenderer } from 'three'

interface Shown {
  canvas: HTMLCanvasElement
  /** The camera for a picture of this size, in pixels. */
  camera: (width: number, height: number) => Camera
}

const sharpest = 2
const room = new Vector2()

/** How many pixels of a view's canvas make one of the screen. */
export const fineness = () => Math.min(devicePixelRatio, sharpest)

/** Draws a view with the shared renderer and copies it to the view's canvas; false when the canvas has no size yet. */
export function blit(gl: WebGLRenderer, scene: Scene, view: Shown): boolean {
  const { canvas } = view
  const width = Math.round(canvas.clientWidth * fineness())
  const height = Math.round(canvas.clientHeight * fineness())
  const flat = canvas.getContext('2d')
  if (!width || !height || !flat) return false
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  gl.getSize(room)
  if (room.x < width || room.y < height)
    gl.setSize(Math.max(room.x, width), Math.max(room.y, height), false)
  gl.setViewport(0, 0, width, height)
  gl.setScissor(0, 0, width, height)
  gl.setScissorTest(true)
  gl.clear()
  gl.render(scene, view.camera(width, height))
  flat.clearRect(0, 0, width, height)
  // WebGL counts rows from below, the flat canvas from above.
  const top = gl.domElement.height - height
  flat.drawImage(gl.domElement, 0, top, width, height, 0, 0, width, height)
  return true
}
