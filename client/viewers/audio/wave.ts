import WaveSurfer from 'wavesurfer.js'
import Hover from 'wavesurfer.js/plugins/hover'
import Minimap from 'wavesurfer.js/plugins/minimap'

import type { Scope } from '#client/lib/scope.ts'
import { exactClock } from '#client/viewers/exact-clock.ts'

import { drawOutline } from './draw-outline.ts'
import { floatsOf, levelFor, type Outline, pointsPerSecond } from './outline.ts'
import type { Sound } from './sound.ts'
import { waveColours } from './wave-colours.ts'
import { type Stretch, zoomRange, type ZoomRange } from './zoom.ts'

/** What is seen of a sound, and how many pixels wide that is. */
export interface View extends Stretch {
  width: number
}

interface Parts {
  sound: Sound
  outline: Outline
  place: HTMLElement
  minimap: HTMLElement | null
  zoom: number
}

const instant = 0.001
const hoverTime = (time: number) => exactClock(time, 2)

/** The waveform of a sound, drawn by wavesurfer from an outline that is there already, so that nothing is decoded. */
export class Wave {
  readonly surfer: WaveSurfer
  private parts: Parts
  private level: number

  constructor(scope: Scope, parts: Parts, tell: { drawn: () => void; view: (view: View) => void }) {
    this.parts = parts
    const { sound, outline, place, minimap, zoom } = parts
    this.level = levelFor(outline, this.pixels(zoom))
    const look = { renderFunction: drawOutline, ...waveColours(place) }
    const surfer = WaveSurfer.create({
      container: place,
      media: sound.element,
      peaks: floatsOf(outline, this.level),
      duration: outline.seconds || instant,
      minPxPerSec: zoom,
      height: 'auto',
      dragToSeek: false,
      autoCenter: false,
      ...look,
    })
    this.surfer = surfer
    scope.add(() => surfer.destroy())
    surfer.registerPlugin(
      Hover.create({
        formatTimeCallback: hoverTime,
        labelBackground: 'var(--text-strong)',
        labelColor: 'var(--surface-0)',
      }),
    )
    if (minimap)
      surfer.registerPlugin(
        Minimap.create({ container: minimap, height: minimap.clientHeight, ...look }),
      )
    const view = () => tell.view(this.view())
    scope.add(surfer.on('redrawcomplete', view))
    scope.add(surfer.on('scroll', view))
    scope.add(surfer.once('redrawcomplete', tell.drawn))
    this.keepInStep(scope)
  }

  range(): ZoomRange {
    const { outline, place } = this.parts
    const points = pointsPerSecond(outline)
    return zoomRange(place.clientWidth, { seconds: outline.seconds, points })
  }

  view(): View {
    const { seconds } = this.parts.outline
    const whole = this.surfer.getWrapper().clientWidth || 1
    const from = this.surfer.getScroll()
    const width = Math.min(this.surfer.getWidth(), whole)
    return { start: (from / whole) * seconds, end: ((from + width) / whole) * seconds, width }
  }

  /** Shows so many pixels a second (0: the whole) in as much detail as there is room for, `at` in the middle if it was seen. */
  async zoom(to: number, at: number): Promise<void> {
    const { start, end } = this.view()
    const middle = at >= start && at <= end ? at : (start + end) / 2
    const { outline, sound } = this.parts
    const level = levelFor(outline, this.pixels(to))
    if (level !== this.level) {
      this.level = level
      await this.surfer.load(sound.element.src, floatsOf(outline, level), outline.seconds)
    }
    this.surfer.zoom(to)
    const after = this.view()
    this.scrollTo(middle - (after.end - after.start) / 2)
  }

  scrollTo(start: number): void {
    this.surfer.setScrollTime(Math.max(0, start))
  }

  splitChannels(split: boolean): void {
    const channels = this.parts.outline.levels[0] ?? []
    // What is left out of the new options stays, so it has to go first.
    delete this.surfer.options.splitChannels
    this.surfer.setOptions(split ? { splitChannels: channels.map(() => ({})) } : {})
  }

  /** Reads the colours of the theme again. */
  recolour(): void {
    this.surfer.setOptions(waveColours(this.parts.place))
  }

  private pixels(zoom: number): number {
    const { outline, place } = this.parts
    return Math.max(place.clientWidth, zoom * outline.seconds) * window.devicePixelRatio
  }

  /** Before a sound is loaded, wavesurfer and the element each keep the place where it will begin. */
  private keepInStep(scope: Scope): void {
    const { surfer } = this
    const { sound } = this.parts
    const loaded = () => sound.element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
    const follow = () => {
      if (!loaded()) surfer.setTime(sound.read().time)
    }
    scope.add(sound.subscribe(follow))
    scope.add(
      surfer.on('timeupdate', (time) => {
        if (!loaded() && Math.abs(sound.read().time - time) > instant) sound.seek(time)
      }),
    )
    follow()
  }
}
