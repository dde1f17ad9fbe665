import { useTranslation } from 'react-i18next'

import type { threeD } from '#client/i18n/en/viewers/three-d.ts'
import { useShownKeys } from '#client/viewers/own-keys-store.ts'

import type { Look, Unit } from './look.ts'

interface Field {
  look: Look
  change: (part: Partial<Look>) => void
  keys?: string
}

type Chosen = 'up' | 'unit' | 'sizesIn' | 'surface' | 'backs' | 'light' | 'pointColor'
type Ticked = 'parallel' | 'grid' | 'axes'

/** One of several ways to show a model. */
export function Choice<K extends Chosen>({
  look,
  change,
  keys,
  of,
  values,
}: Field & { of: K; values: readonly Look[K][] }) {
  const { t } = useTranslation('viewers')
  const name = t(`threeD.choice.${of}.name`)
  const shownKeys = useShownKeys()
  const take = (value: Look[K]) => {
    // Once the file's unit is known, sizes are said in it.
    if (of === 'unit') change({ unit: value as Unit, sizesIn: value as Unit })
    else change({ [of]: value })
  }
  return (
    <label className="three-d-field" title={keys && `${name} (${shownKeys(keys)})`}>
      <span>{name}</span>
      <select value={look[of]} onChange={(event) => take(event.target.value as Look[K])}>
        {values.map((value) => (
          <option key={value} value={value}>
            {t(`threeD.choice.${of}.${value}` as `threeD.choice.${Words}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Words = { [K in Chosen]: `${K}.${string & keyof (typeof threeD)['choice'][K]}` }[Chosen]

/** Something that is shown or not. */
export function Tick({ look, change, keys, of }: Field & { of: Ticked }) {
  const { t } = useTranslation('viewers')
  const name = t(`threeD.${of}`)
  const shownKeys = useShownKeys()
  return (
    <label className="three-d-field" title={keys && `${name} (${shownKeys(keys)})`}>
      <span>{name}</span>
      <input
        type="checkbox"
        checked={look[of]}
        onChange={(event) => change({ [of]: event.target.checked })}
      />
    </label>
  )
}
