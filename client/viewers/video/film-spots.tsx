import { useTranslation } from 'react-i18next'

import { pictureOf } from '#client/discussion/spots/picture-of.ts'
import { spotWords } from '#client/discussion/spots/spot-words.ts'
import type { Spot } from '#client/discussion/spots/spot.ts'
import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { DrawnShapes } from '#client/viewers/spots/drawn-shapes.tsx'
import { RegionGround } from '#client/viewers/spots/region-ground.tsx'
import { pictureOfShape } from '#client/viewers/spots/shape-picture.ts'
import { type Ground, type Shape, shapeOf } from '#client/viewers/spots/spot-geometry.ts'
import { firstDrawing } from '#client/viewers/spots/turn-drawing.ts'
import { useFlash } from '#client/viewers/spots/use-flash.ts'
import type { Region } from '#client/viewers/spots/use-region.ts'
import { useShapes } from '#client/viewers/spots/use-shapes.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { filmSelectors, placeOfSpan, showsNow, spanNow, spanOf } from './film-spot.ts'
import type { FilmState } from './film-state.ts'
import type { Opened } from './use-film.ts'
import { whenFilm } from './when-film.ts'

/** The remarks on what a film shows now, over its picture, and what can be remarked on: a frame, a range, a box in either. */
export function FilmSpots({
  facts,
  ground,
  opened: { film, video },
  region,
  state,
}: {
  facts: MediaFacts
  ground: Ground
  opened: Opened
  region: Region
  state: FilmState
}) {
  const { t } = useTranslation('discussion')
  const { size } = ground
  const shapes = useShapes(size).filter(({ spot }) => {
    const span = spanOf(spot.anchor.selector)
    return span !== null && showsNow(span, state)
  })
  const [flashed, flash] = useFlash<Shape>()

  const spotOf = (shape: Shape | null): Spot => {
    const span = spanNow(film.get())
    const { videoHeight: height, videoWidth: width } = video
    const snapshot = shape
      ? pictureOfShape(video, { width, height }, { shape, size })
      : state.seen && pictureOf(video, { x: 0, y: 0, width, height })
    const selectors = filmSelectors(span, shape)
    return {
      selectors,
      state: stateOf(facts, film.get()),
      words: spotWords(selectors, t),
      ...(snapshot && { snapshot }),
    }
  }
  const stop = () => {
    film.pause()
    return whenFilm(film, () => !film.moves)
  }
  useSpotViewer({
    capture: async () => {
      await stop()
      return spotOf(null)
    },
    ...(state.seen && {
      choose: async () => {
        await stop()
        const shape = await region.choose(firstDrawing(ground))
        if (!shape) return null
        await whenFilm(film, () => !film.moves)
        return spotOf(shape)
      },
    }),
    reveal: async ({ selector }) => {
      const span = spanOf(selector)
      if (span?.frames) await whenFilm(film, () => film.get().clock !== null)
      const place = span && placeOfSpan(span, film.get())
      if (!place) return 'orphan'
      film.pause()
      if ('frame' in place) film.toFrame(place.frame)
      else film.seek(place.time)
      const shape = shapeOf(selector, size)
      if (shape) flash(shape)
      return 'exact'
    },
  })
  return (
    <>
      <DrawnShapes ground={ground} shapes={shapes} flashed={flashed} />
      {region.drawing && (
        <RegionGround
          {...{ ground, region }}
          drawing={region.drawing}
          polygons={false}
          reach={nothing}
        />
      )}
    </>
  )
}

const nothing = () => undefined

function stateOf(
  { frameRate, height, seconds, variableRate, width }: MediaFacts,
  state: FilmState,
) {
  return {
    'cs:vfr': state.clock ? state.clock.rate === null : variableRate === true,
    ...(frameRate && { 'cs:fps': `${frameRate.num}/${frameRate.den}` }),
    ...(width && { 'cs:width': width }),
    ...(height && { 'cs:height': height }),
    ...(seconds && { 'cs:duration': seconds }),
  }
}
