import {
  DirectionalLight,
  Group,
  type Object3D,
  type Scene,
  Vector3,
  type WebGLRenderer,
} from 'three'

import { blit, fineness } from './blit.ts'
import { ClipClock } from './clip-clock.ts'
import { type Bounds, type Point } from './fit-to-view.ts'
import type { Look, Pose } from './look.ts'
import { boundsOf } from './model-parts.ts'
import { PaintedModel } from './paint-model.ts'
import { sky } from './sky.ts'
import { ViewCamera } from './view-camera.ts'

let count = 0

interface Shown {
  model: Object3D
  canvas: HTMLCanvasElement
  look: Look
  pose: Pose | null
}

/** One model with the camera that looks at it, the look it has, and the canvas it appears on. */
export class StagedView {
  readonly id = count++
  readonly canvas: HTMLCanvasElement
  readonly model: Object3D
  /** The model as it stands in its world: turned so that up is up. */
  readonly pivot = new Group()
  readonly camera: ViewCamera
  /** A light at the eye. */
  readonly lamp = new DirectionalLight(0xffffff, 3)
  onDrawn: () => void = () => undefined
  onLost: () => void = () => undefined
  onBroken: (sentence: string) => void = () => undefined
  readonly clock = new ClipClock(this.pivot)
  bounds: Bounds
  /** The corner of the model with the smallest numbers, as the file has them. */
  readonly corner: Point
  /** Whether its canvas has shown the model. */
  drawn = false
  private due = true
  private invalidate: () => void = () => undefined
  private painted: PaintedModel
  private look: Look
  private watchers = new Set<() => void>()
  private seers = new Set<() => void>()
  private pose: Pose | null
  private placed = false

  constructor({ model, canvas, look, pose }: Shown) {
    this.canvas = canvas
    this.model = model
    this.painted = new PaintedModel(model)
    this.look = look
    this.pose = pose
    this.pivot.add(model)
    this.corner = boundsOf(this.pivot)?.min ?? [0, 0, 0]
    this.bounds = this.turnUp(look)
    this.camera = new ViewCamera(this.bounds)
    this.camera.onMoved = () => this.redraw()
    this.camera.parallel = look.parallel
    this.paint()
  }

  readonly readLook = (): Look => this.look

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  show(look: Look): void {
    const before = this.look
    this.look = look
    if (before.up !== look.up) {
      this.bounds = this.turnUp(look)
      this.camera.setBounds(this.bounds)
      this.camera.fit('first')
    }
    if (before.parallel !== look.parallel) this.camera.setParallel(look.parallel)
    this.paint()
    for (const watcher of this.watchers) watcher()
    this.redraw()
  }

  /** Tells the view how to ask for a frame. */
  connect(invalidate: () => void): void {
    this.invalidate = invalidate
    this.redraw()
  }

  /** What a look asks for stands in the scene now. */
  settled(look: Look): void {
    if (look === this.look) this.redraw()
  }

  redraw(): void {
    this.due = true
    this.invalidate()
  }

  /** Draws if anything has changed; a canvas without a size stays due. */
  draw(gl: WebGLRenderer, scene: Scene): void {
    if (!this.due) return
    scene.environment = this.look.light === 'studio' ? sky() : null
    const goesOn = this.clock.step(performance.now())
    const camera = (width: number, height: number) => this.aim(width, height)
    if (!blit(gl, scene, { canvas: this.canvas, camera })) return
    this.due = false
    this.drawn = true
    this.onDrawn()
    for (const see of this.seers) see()
    if (goesOn) this.redraw()
  }

  /** Calls `see` after every picture, until the returned function is called. */
  afterDrawing(see: () => void): () => void {
    this.seers.add(see)
    this.redraw()
    return () => this.seers.delete(see)
  }

  /** A point of the file, in pixels of the screen from the canvas's corner. */
  project(point: Point): readonly [number, number] {
    return this.projectWorld(this.pivot.localToWorld(new Vector3(...point)).toArray())
  }

  /** Whether a point of the file is before the eye, not at its back. */
  isBefore(point: Point): boolean {
    const at = this.pivot.localToWorld(new Vector3(...point)).project(this.camera.current)
    return Math.abs(at.z) <= 1
  }

  projectWorld(point: Point): readonly [number, number] {
    const at = new Vector3(...point).project(this.camera.current)
    const { clientWidth, clientHeight } = this.canvas
    return [((at.x + 1) / 2) * clientWidth, ((1 - at.y) / 2) * clientHeight]
  }

  dispose(): void {
    this.clock.dispose()
    this.painted.dispose()
    this.watchers.clear()
  }

  private aim(width: number, height: number) {
    if (this.pose) this.camera.place(this.pose)
    else if (!this.placed) {
      this.camera.shape(width, height)
      this.camera.fit('first')
    }
    this.pose = null
    this.placed = true
    const camera = this.camera.shape(width, height)
    this.lamp.position.copy(camera.position)
    this.lamp.target.position.copy(this.camera.target)
    this.lamp.target.updateMatrixWorld()
    return camera
  }

  private turnUp({ up }: Look): Bounds {
    this.pivot.rotation.x = up === 'z' ? -Math.PI / 2 : 0
    this.pivot.updateMatrixWorld(true)
    return boundsOf(this.pivot) ?? { min: [0, 0, 0], max: [0, 0, 0] }
  }

  private paint(): void {
    this.painted.paint(this.look, fineness())
  }
}
