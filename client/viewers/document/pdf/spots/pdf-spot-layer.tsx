import './pdf-spots.css'
import type { CSSProperties } from 'react'

import { SpotPin } from '#client/viewers/spot-pin.tsx'
import type { Box } from '#shared/discussion/fragment.ts'
import { quotedBy } from '#shared/discussion/text-anchor.ts'

import { BoxChooser } from './box-chooser.tsx'
import type { PdfSheets } from './pdf-sheets.ts'
import type { Sheet } from './sheet.ts'
import type { PdfSpots, PlacedSpot } from './use-pdf-spots.ts'
import { boxOf } from './user-space.ts'

/** What is drawn over the pages: remarks on those that are drawn, and the box that is chosen for a new one. */
export function PdfSpotLayer({ sheets, spots }: { sheets: PdfSheets; spots: PdfSpots }) {
  const { choosing, revealed } = spots
  if (spots.spots.length === 0 && !choosing && !revealed) return null
  return (
    <>
      {sheets.drawn().map((sheet) => (
        <div key={sheet.page} className="pdf-spots" style={placed(sheet)}>
          {spots.spots
            .filter(({ place }) => place.page === sheet.page)
            .map((one, i, here) => (
              <OnSheet key={one.spot.thread} one={one} sheet={sheet} before={here.slice(0, i)} />
            ))}
          {revealed?.page === sheet.page && (
            <Areas sheet={sheet} quads={revealed.quads} data-revealed />
          )}
        </div>
      ))}
      {choosing && <BoxChooser sheets={sheets} onTake={spots.take} onGiveUp={spots.giveUp} />}
    </>
  )
}

const placed = ({ height, left, top, width }: Sheet): CSSProperties => ({
  left,
  top,
  width,
  height,
})
const size = 26

function OnSheet({
  before,
  one: { number, place, spot },
  sheet,
}: {
  one: PlacedSpot
  sheet: Sheet
  before: readonly PlacedSpot[]
}) {
  const { active, blocking, resolved } = spot
  const top = topOf(sheet, place)
  // Marks at one height stand beside each other, from the margin inwards.
  const beside = before.filter((other) => Math.abs(topOf(sheet, other.place) - top) < size).length
  return (
    <>
      <Areas
        sheet={sheet}
        quads={place.quads}
        data-blocking={blocking || undefined}
        data-resolved={resolved || undefined}
        data-active={active || undefined}
        data-area={quotedBy(spot.anchor) === '' || undefined}
      />
      <SpotPin {...{ spot, number }} style={{ top, right: 2 + beside * size }} />
    </>
  )
}

function topOf(sheet: Sheet, { quads: [first] }: PlacedSpot['place']): number {
  const top = first ? boxOf(sheet.matrix, first).y : 4
  return Math.min(Math.max(2, top - 4), sheet.height - size)
}

/** More pieces than this of one remark are not told apart by anyone. */
const mostAreas = 60

function Areas({
  quads,
  sheet,
  ...look
}: {
  sheet: Sheet
  quads: readonly (readonly number[])[]
  [look: `data-${string}`]: boolean | undefined
}) {
  return quads.slice(0, mostAreas).map((quad, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- the lines of one quotation, in their order
    <span key={i} className="pdf-spot-area" style={areaOf(boxOf(sheet.matrix, quad))} {...look} />
  ))
}

const areaOf = ({ height, width, x, y }: Box): CSSProperties => ({
  left: x - 1,
  top: y - 1,
  width: width + 2,
  height: height + 2,
})
