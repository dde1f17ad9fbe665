import OpenSeadragon from 'openseadragon'

import { Scope } from '#client/lib/scope.ts'

import { levelsOf, type PictureSource } from './picture-source.ts'
import type { PictureState } from './picture-state.ts'
import {
  begun,
  fitted,
  inside,
  isLong,
  panned,
  type Point,
  sharp,
  type Size,
  toBox,
  type View,
  zoomed,
} from './view.ts'

/** How a picture lies now. `whole` is whether it is to stay fitted when the box changes. */
export interface Placed {
  view: View
  box: Size
  whole: boolean
}

/** A job of OpenSeadragon for one level of a picture. */
interface LevelJob {
  tile: { level: number }
  finish: (context: CanvasRenderingContext2D, request: null, type: 'context2d') => void
  fail: (message: string) => void
}

const above = 4

/**
 * A picture on OpenSeadragon. Where it lies is decided by `view.ts`; OpenSeadragon chooses the level, draws, and tells
 * drags and pinches. Sizes are those of the picture's own pixels, whatever its density.
 */
export class Stage {
  readonly picture: PictureSource
  private viewer: OpenSeadragon.Viewer
  private scope = new Scope()
  private hearers = new Set<() => void>()
  private now: Placed

  constructor(
    element: HTMLElement,
    picture: PictureSource,
    start: Pick<PictureState, 'view' | 'turned'> & { onDrawn: () => void },
  ) {
    this.picture = picture
    const box = { width: element.clientWidth, height: element.clientHeight }
    const turned = { x: 0, y: 0, scale: 1, ...start.turned }
    const long = isLong(picture) !== null
    this.now = {
      view: start.view ?? (long ? begun : fitted)(turned, box, picture),
      box,
      whole: start.view === null && !long,
    }
    this.viewer = OpenSeadragon({
      element,
      drawer: 'canvas',
      tileSources: [levels(picture) as unknown as OpenSeadragon.TileSource],
      showNavigationControl: false,
      showNavigator: false,
      autoHideControls: false,
      animationTime: 0,
      blendTime: 0,
      immediateRender: true,
      autoResize: false,
      visibilityRatio: 0,
      minZoomImageRatio: 0,
      maxZoomPixelRatio: Infinity,
      keyboardNavEnabled: false,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: false, scrollToZoom: false },
      gestureSettingsTouch: { dblClickToZoom: false, flickEnabled: false },
    })
    this.scope.add(() => this.viewer.destroy())
    this.wire(element, start.onDrawn)
  }

  private wire(element: HTMLElement, onDrawn: () => void): void {
    const { viewer } = this
    // The box around it takes the keys.
    viewer.canvas.tabIndex = -1
    viewer.addHandler('open', () => this.place(this.now.view, this.now.whole))
    viewer.addOnceHandler('tile-drawn', onDrawn)
    viewer.addHandler('canvas-drag', (event) => {
      event.preventDefaultAction = true
      this.change((view) => panned(view, event.delta))
    })
    viewer.addHandler('canvas-drag-end', (event) => {
      event.preventDefaultAction = true
    })
    viewer.addHandler('canvas-pinch', (event) => {
      event.preventDefaultPanAction = true
      event.preventDefaultZoomAction = true
      event.preventDefaultRotateAction = true
      this.zoom(event.distance / event.lastDistance, event.center)
    })
    this.scope.watchSize(element, (box) => this.resize(box))
  }

  get placed(): Placed {
    return this.now
  }

  /** Calls back whenever the picture has been placed or drawn anew, until the answer is called. */
  hear = (hearer: () => void): (() => void) => {
    this.hearers.add(hearer)
    return () => this.hearers.delete(hearer)
  }

  /** Changes the view; a picture that is to stay fitted is told so by `whole`. */
  change(next: (view: View, box: Size, picture: Size) => View, whole = false): void {
    this.place(next(this.now.view, this.now.box, this.picture), whole)
  }

  /** Zooms around a point of the box, or around its middle. */
  zoom(factor: number, at?: Point): void {
    const { view, box } = this.now
    const middle = { x: box.width / 2, y: box.height / 2 }
    const least = Math.min(fitted(view, box, this.picture).scale, 1 / devicePixelRatio) / above
    this.place(zoomed(view, { factor, at: at ?? middle, least }, box), false)
  }

  /** Moves a point of the picture into sight where it is not. */
  reveal(point: Point): void {
    const { view, box } = this.now
    const { x, y } = toBox(view, box, point)
    if (x >= 0 && y >= 0 && x <= box.width && y <= box.height) return
    this.place(panned(view, { x: box.width / 2 - x, y: box.height / 2 - y }), this.now.whole)
  }

  /** Draws again after the pixels have changed. */
  redraw(): void {
    if (this.scope.ended) return
    this.viewer.forceRedraw()
    // Who shows the colour of a pixel only looks again when this is another object.
    this.now = { ...this.now }
    this.tell()
  }

  destroy(): void {
    this.scope.dispose()
    this.hearers.clear()
  }

  private resize(box: Size): void {
    if (this.scope.ended || !box.width || !box.height) return
    this.now = { ...this.now, box }
    this.viewer.viewport?.resize(new OpenSeadragon.Point(box.width, box.height), true)
    this.place(this.now.view, this.now.whole)
  }

  private place(wanted: View, whole: boolean): void {
    const { viewer, picture } = this
    if (this.scope.ended) return
    const { box } = this.now
    const view = whole ? fitted(wanted, box, picture) : inside(wanted, box, picture)
    const exact = sharp(view, box, { picture, ratio: devicePixelRatio })
    this.now = { view: exact, box, whole }
    if (viewer.isOpen()) {
      const { viewport } = viewer
      viewport.setRotation(exact.rotation, true)
      viewport.setFlip(exact.flipped)
      viewport.zoomTo((exact.scale * picture.width) / box.width, undefined, true)
      viewport.panTo(
        new OpenSeadragon.Point(exact.x / picture.width, exact.y / picture.width),
        true,
      )
      viewer.drawer.setImageSmoothingEnabled(exact.scale * devicePixelRatio < above)
      viewer.forceRedraw()
    }
    this.tell()
  }

  private tell(): void {
    for (const hearer of this.hearers) hearer()
  }
}

/** What OpenSeadragon asks for: one tile for each level, drawn when it is first wanted. */
function levels(picture: PictureSource) {
  const size = { width: picture.width * picture.density, height: picture.height * picture.density }
  const sizes = picture.frames ? [size] : levelsOf(size)
  const top = sizes.length - 1
  return {
    ...size,
    tileWidth: size.width,
    tileHeight: size.height,
    tileOverlap: 0,
    minLevel: 0,
    maxLevel: top,
    getLevelScale: (level: number) => (sizes[level]?.width ?? 0) / size.width,
    getNumTiles: () => new OpenSeadragon.Point(1, 1),
    getTileUrl: (level: number) => `level ${level}`,
    hasTransparency: () => true,
    downloadTileStart: (job: LevelJob) => {
      const { level } = job.tile
      const wanted = sizes[level]
      if (!wanted) return job.fail(`There is no level ${level}.`)
      job.finish(level === top ? picture.whole() : picture.sized(wanted), null, 'context2d')
    },
    downloadTileAbort: () => undefined,
  }
}
