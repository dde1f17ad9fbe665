import Regions, { type Region as Drawn } from 'wavesurfer.js/plugins/regions'

import type { Scope } from '#client/lib/scope.ts'

import type { Marks, Region } from './regions.ts'
import type { Wave } from './wave.ts'
import type { Stretch } from './zoom.ts'

interface Tell {
  /** A person dragged over the waveform. */
  drawn: (stretch: Stretch) => void
  /** A person moved a region, or one of its ends. */
  moved: (region: Region) => void
  chosen: (id: string) => void
}

const colour = 'color-mix(in srgb, var(--accent) 18%, transparent)'
const activeColour = 'color-mix(in srgb, var(--accent) 36%, transparent)'

/** The regions over a waveform; dragging is one way to make and move them. */
export class WaveRegions {
  private plugin: ReturnType<typeof Regions.create>
  /** True while the regions are drawn as they should be, which is no act of a person. */
  private drawing = false

  constructor(scope: Scope, wave: Wave, tell: Tell) {
    const plugin = wave.surfer.registerPlugin(Regions.create())
    this.plugin = plugin
    plugin.enableDragSelection({ color: colour })
    scope.add(
      plugin.on('region-created', (region) => {
        if (this.drawing) return
        const { start, end } = region
        region.remove()
        tell.drawn({ start, end })
      }),
    )
    scope.add(plugin.on('region-updated', ({ id, start, end }) => tell.moved({ id, start, end })))
    scope.add(plugin.on('region-clicked', ({ id }) => tell.chosen(id)))
  }

  show({ regions, active }: Marks): void {
    this.drawing = true
    const drawn = new Map(this.plugin.getRegions().map((one) => [one.id, one]))
    for (const { id, start, end } of regions) {
      const look = { start, end, color: id === active ? activeColour : colour }
      const old = drawn.get(id)
      if (old) change(old, look)
      else this.plugin.addRegion({ id, ...look })
      drawn.delete(id)
    }
    for (const gone of drawn.values()) gone.remove()
    this.drawing = false
  }
}

function change(drawn: Drawn, look: { start: number; end: number; color: string }): void {
  if (drawn.start !== look.start || drawn.end !== look.end || drawn.color !== look.color)
    drawn.setOptions(look)
}
