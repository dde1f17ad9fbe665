import './spots.css'
import { IconPolygon, IconSquare, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'
import type { Box } from '#shared/discussion/fragment.ts'

import { heldBox, type Ground } from './spot-geometry.ts'
import { toBoxDrawing, toPolygonDrawing } from './turn-drawing.ts'
import { type Drawing, drawn, type Region } from './use-region.ts'

const sides = ['x', 'y', 'width', 'height'] as const

/** Under a picture of which a region is being chosen: its kind, its numbers, and what ends it. */
export function RegionBar({
  drawing,
  ground,
  polygons,
  region,
}: {
  drawing: Drawing
  ground: Ground
  polygons: boolean
  region: Region
}) {
  const { t } = useTranslation('viewers')
  const press = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') region.giveUp()
    else if (event.key === 'Enter' && field) region.take()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Escape end it from each of its controls
    <fieldset className="region-bar" aria-label={t('image.region.bar')} onKeyDown={press}>
      {polygons && (
        <span className="region-group">
          <Tool
            label={t('image.region.box')}
            keys="B"
            icon={IconSquare}
            pressed={drawing.kind === 'box'}
            onClick={() => drawing.kind === 'polygon' && region.draw(toBoxDrawing(drawing, ground))}
          />
          <Tool
            label={t('image.region.polygon')}
            keys="P"
            icon={IconPolygon}
            pressed={drawing.kind === 'polygon'}
            onClick={() => drawing.kind === 'box' && region.draw(toPolygonDrawing(drawing))}
          />
        </span>
      )}
      {drawing.kind === 'box' &&
        sides.map((side) => (
          <SideField
            key={side}
            side={side}
            box={drawing.box}
            onSet={(box) => region.draw({ kind: 'box', box: heldBox(box, ground.size) })}
          />
        ))}
      <span className="region-hint">
        {drawing.kind === 'box'
          ? t('image.region.boxHint')
          : t('image.region.polygonHint', { count: drawing.corners.length })}
      </span>
      <button
        type="button"
        className="viewer-take"
        disabled={drawn(drawing) === null}
        onClick={region.take}
      >
        {t('image.region.take')}
      </button>
      <Tool label={t('image.region.giveUp')} keys="Esc" icon={IconX} onClick={region.giveUp} />
    </fieldset>
  )
}

/** One number of a box; what is written counts as soon as it is a number, and is made to fit when the field is left. */
function SideField({
  box,
  onSet,
  side,
}: {
  box: Box
  onSet: (box: Box) => void
  side: (typeof sides)[number]
}) {
  const { t } = useTranslation('viewers')
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <label>
      {t(`image.region.${side}`)}
      <input
        type="number"
        className="region-field"
        value={typed ?? box[side]}
        onChange={({ target }) => {
          setTyped(target.value)
          if (Number.isFinite(target.valueAsNumber)) onSet({ ...box, [side]: target.valueAsNumber })
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  )
}
