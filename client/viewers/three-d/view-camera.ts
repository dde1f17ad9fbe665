import { OrthographicCamera, PerspectiveCamera, Spherical, Vector3 } from 'three'

import { type Bounds, depthOf, fitToView, type Standpoint, standpoints } from './fit-to-view.ts'
import type { Pose } from './look.ts'

/** The full vertical angle of what an eye sees, in degrees. */
export const fov = 40
const half = (fov * Math.PI) / 360

export interface Controls {
  target: Vector3
  update: () => void
}

/** The eye of a view: two cameras that always look from the same place at the same thing. */
export class ViewCamera {
  parallel = false
  onMoved: () => void = () => undefined
  readonly target = new Vector3()
  private perspective = new PerspectiveCamera(fov)
  private orthographic = new OrthographicCamera()
  private controls: Controls | null = null
  private aspect = 1
  private bounds: Bounds

  constructor(bounds: Bounds) {
    this.bounds = bounds
  }

  get current(): PerspectiveCamera | OrthographicCamera {
    return this.parallel ? this.orthographic : this.perspective
  }

  get pose(): Pose {
    return { position: this.current.position.toArray(), target: this.target.toArray() }
  }

  setControls(controls: Controls | null): void {
    this.controls = controls
    if (!controls) return
    controls.target = this.target
    controls.update()
  }

  setBounds(bounds: Bounds): void {
    this.bounds = bounds
  }

  setParallel(parallel: boolean): void {
    const pose = this.pose
    this.parallel = parallel
    this.place(pose)
  }

  place({ position, target }: Pose): void {
    this.current.position.set(...position)
    this.target.set(...target)
    this.moved()
  }

  /** All of the model, from where one looks now or from a named place. */
  fit(from?: Standpoint): void {
    const now = this.current.position.clone().sub(this.target).toArray()
    const stand = from ? standpoints[from] : now
    this.place(fitToView(this.bounds, { fov, aspect: this.aspect, from: stand }))
  }

  /** To the other side of the model. */
  opposite(): void {
    const away = this.current.position.clone().sub(this.target)
    this.current.position.copy(this.target).sub(away)
    this.moved()
  }

  /** Turns around the model; angles in radians. */
  turn(sideways: number, upward: number): void {
    this.orbit((around) => {
      around.theta += sideways
      around.phi += upward
    })
  }

  /** Comes nearer (factor below 1) or goes away. */
  approach(factor: number): void {
    this.orbit((around) => {
      around.radius *= factor
    })
  }

  /** Moves past the model; shares of the height of what is seen. */
  pan(right: number, up: number): void {
    const camera = this.current
    const height = 2 * this.distance() * Math.tan(half)
    camera.updateMatrixWorld()
    const move = new Vector3()
      .setFromMatrixColumn(camera.matrixWorld, 0)
      .multiplyScalar(right * height)
    move.addScaledVector(new Vector3().setFromMatrixColumn(camera.matrixWorld, 1), up * height)
    camera.position.add(move)
    this.target.add(move)
    this.moved()
  }

  /** Fits the camera to the shape of its canvas, before a picture is drawn. */
  shape(width: number, height: number): PerspectiveCamera | OrthographicCamera {
    this.aspect = width / height || 1
    const { near, far } = depthOf(this.bounds, this.current.position.toArray())
    const tall = this.distance() * Math.tan(half)
    if (this.parallel)
      Object.assign(this.orthographic, {
        left: -tall * this.aspect,
        right: tall * this.aspect,
        top: tall,
        bottom: -tall,
        // Nothing stands behind an eye that sees in parallel.
        near: -far,
        far,
      })
    else Object.assign(this.perspective, { aspect: this.aspect, near, far })
    this.current.lookAt(this.target)
    this.current.updateProjectionMatrix()
    this.current.updateMatrixWorld()
    return this.current
  }

  private distance(): number {
    return this.current.position.distanceTo(this.target)
  }

  private orbit(change: (around: Spherical) => void): void {
    const around = new Spherical().setFromVector3(this.current.position.clone().sub(this.target))
    change(around)
    around.makeSafe()
    this.current.position.setFromSpherical(around).add(this.target)
    this.moved()
  }

  private moved(): void {
    this.controls?.update()
    this.onMoved()
  }
}
