import { useTranslation } from 'react-i18next'

import { type Point, sidesOf } from './fit-to-view.ts'
import { apart, extentText, lengthText } from './lengths.ts'
import type { Look } from './look.ts'
import type { Measure } from './use-measure.ts'
import type { Loaded } from './use-model.ts'

interface Asked {
  loaded: Loaded
  look: Look
  measure: Measure
}

const longestName = 60

/** One line under the picture: what the model is made of, how large it is, and what was measured. */
export function useFactsLine({ loaded, look, measure }: Asked): string {
  const { t, i18n } = useTranslation('viewers')
  const { facts, used, refused, bounds } = loaded
  const whole = new Intl.NumberFormat(i18n.language)
  const extent = extentText(sidesOf(bounds), look, i18n.language)
  const [a, b] = measure.measured
  return [
    measured(),
    facts.triangles > 0
      ? t('triangles', { count: facts.triangles, n: whole.format(facts.triangles) })
      : t('points', { n: whole.format(loaded.thinned?.all ?? facts.vertices) }),
    t('threeD.extent', { extent }),
    used.length > 0 && t('threeD.uses', { items: used.join(', ') }),
    refused.length > 0 &&
      t('threeD.refused', { names: refused.map((name) => name.slice(0, longestName)).join(', ') }),
  ]
    .filter(Boolean)
    .join(' · ')

  function measured(): string | false {
    if (measure.missed) return t('threeD.missed')
    if (a && b)
      return t('threeD.distance', {
        distance: lengthText(apart(a, b), look, i18n.language),
        sides: extentText(
          a.map((at, i) => Math.abs(at - (b[i] ?? 0))) as unknown as Point,
          look,
          i18n.language,
        ),
      })
    if (a) return t('threeD.second')
    return measure.on && t('threeD.first')
  }
}
