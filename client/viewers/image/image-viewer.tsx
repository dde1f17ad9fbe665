import './image.css'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyBox, type Keys } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { useRegion } from '#client/viewers/spots/use-region.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { CompareBar } from './compare-bar.tsx'
import { ComparedPicture } from './compared-picture.tsx'
import { CrossHair } from './cross-hair.tsx'
import { GammaFilter } from './gamma-filter.tsx'
import { filterOf } from './look.ts'
import { MorePanel } from './more-panel.tsx'
import { PaneName } from './pane-name.tsx'
import { PictureFacts } from './picture-facts.tsx'
import { actual, type Deeds, fit, pictureRows, pointingKeys } from './picture-keys.ts'
import { PictureRegionBar } from './picture-region-bar.tsx'
import { PictureSpots } from './picture-spots.tsx'
import { initialState, type PictureState } from './picture-state.ts'
import { PictureTools } from './picture-tools.tsx'
import { Readout } from './readout.tsx'
import { shownFile } from './shown-file.ts'
import { Squares } from './squares.tsx'
import { useCompared } from './use-compared.ts'
import { useFrames } from './use-frames.ts'
import { usePointer } from './use-pointer.ts'
import { useSet } from './use-set.ts'
import { useStage } from './use-stage.ts'
import { type Point } from './view.ts'

/**
 * A picture to look into, on its original. Drawings (SVG) too are only ever pictures here, so that nothing in them can run.
 */
export default function ImageViewer(props: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const { file, name, tag, siblings, onReady, onFail } = props
  const kept = useKept<PictureState>(initialState)
  const pane = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLDivElement>(null)
  const gammaId = useId()
  const shown = shownFile(file)
  const broken = useCallback(
    () => onFail(t('image.broken', { type: shown.mime })),
    [onFail, t, shown.mime],
  )
  const stage = useStage(element, file, { kept, onDrawn: onReady, onBroken: broken })
  const player = useFrames(stage, kept)
  const pointer = usePointer(pane, stage)
  const [beside, setBeside] = useState<Point | null>(null)
  const [look, setLook] = useSet(kept, 'look')
  const [squares, setSquares] = useSet(kept, 'squares')
  const [pixel, setPixel] = useState<Point | null>(null)
  const compare = useCompared(kept, siblings, { name, tag })
  const { compared, other, second } = compare
  const region = useRegion()

  const deeds: Deeds = {
    invert: () => setLook({ ...look, inverted: !look.inverted }),
    squares: () => setSquares(!squares),
    point: () => setPixel(pixel || !stage ? null : middleOf(stage.placed.view, stage.picture)),
    other: compared?.mode === 'switch' ? compare.switchOver : null,
  }
  const end = () => setPixel(null)
  const keys: Keys = stage
    ? {
        ...keysFrom(pictureRows, { stage, player, deeds }),
        ...(pixel && pointingKeys(stage, pixel, { move: setPixel, end })),
      }
    : {}
  useEffect(() => {
    const { pressed } = kept.read()
    if (!stage || pressed.length === 0) return
    kept.keep({ pressed: [] })
    for (const key of pressed) keys[key]?.({ shiftKey: false })
  })

  const seen = pointer ?? beside
  const style = { filter: filterOf(look, gammaId) }
  return (
    <div className="picture">
      <GammaFilter id={gammaId} gamma={look.gamma} />
      <KeyBox
        className="picture-panes"
        data-other-first={compare.otherFirst || undefined}
        keys={keys}
        label={t(pixel ? 'image.pointing' : 'image.label', { name })}
        onDoubleClick={() => {
          if (stage?.placed.whole) actual(stage, seen ?? undefined)
          else if (stage) fit(stage)
        }}
      >
        <div ref={pane} className="picture-pane" data-side={compared?.mode === 'side' || undefined}>
          {stage && squares && <Squares stage={stage} />}
          <div ref={element} className="picture-osd" style={style} />
          {stage && pixel && <CrossHair stage={stage} at={pixel} />}
          {stage && compared && second && other && compared.mode !== 'side' && (
            <ComparedPicture
              {...{ stage, second, compared, style }}
              label={compare.labels[1]}
              otherFirst={compare.otherFirst}
              under={compare.under}
            />
          )}
          {second && compare.apart && (
            <PaneName
              name={compare.labels[0]}
              end={compared?.mode === 'swipe' && compare.otherFirst}
            />
          )}
          {stage && <PictureSpots {...{ stage, region }} facts={file.facts} />}
        </div>
        {stage && compared?.mode === 'side' && second && other && (
          <ComparedPicture
            {...{ stage, second, compared, style }}
            label={compare.labels[1]}
            otherFirst={compare.otherFirst}
            under={false}
            onPoint={setBeside}
            pixel={pixel}
          />
        )}
        {stage && (
          <Readout
            {...{ stage, pixel }}
            second={compared ? second : null}
            names={compare.names}
            pointer={seen}
          />
        )}
      </KeyBox>
      {stage && <PictureRegionBar {...{ stage, region }} facts={file.facts} />}
      {compared && (
        <CompareBar
          others={compare.others}
          compared={compared}
          under={compare.under}
          onChange={compare.setCompared}
          onSwitch={compare.switchOver}
        />
      )}
      {compare.wrong && <p className="viewer-note">{compare.wrong}</p>}
      {stage && (
        <PictureTools
          stage={stage}
          player={player}
          copy={shown.copy}
          compare={
            compare.others.length > 0 ? { on: compared !== null, toggle: compare.toggle } : null
          }
        >
          <MorePanel
            {...{ stage, player, deeds }}
            now={{ look, squares, pointing: pixel !== null }}
            onLook={setLook}
          />
          <PictureFacts file={file} picture={stage.picture} />
        </PictureTools>
      )}
    </div>
  )
}

function middleOf({ x, y }: Point, size: { width: number; height: number }): Point {
  return { x: within(x, size.width), y: within(y, size.height) }
}

function within(at: number, length: number): number {
  return Math.min(length - 1, Math.max(0, Math.floor(at)))
}
