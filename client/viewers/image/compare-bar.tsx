import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useShownKeys } from '#client/viewers/own-keys-store.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { OtherPicture } from './other-pictures.ts'
import { compareModes, type PictureState } from './picture-state.ts'
import { Slider } from './slider.tsx'

type Compared = NonNullable<PictureState['compared']>

/** Which other picture stands beside this one, and how the two are shown. */
export function CompareBar({
  others,
  compared,
  under,
  onChange,
  onSwitch,
}: {
  others: readonly OtherPicture[]
  compared: Compared
  /** Whether the other picture of two that lie over each other is hidden now. */
  under: boolean
  onChange: (compared: Compared | null) => void
  onSwitch: () => void
}) {
  const { t } = useTranslation('viewers')
  const { mode, edge } = compared
  const shownKeys = useShownKeys()
  return (
    <fieldset className="picture-compare" aria-label={t('image.compare')}>
      <label>
        {t('image.with')}{' '}
        <select
          value={compared.with}
          onChange={(event) => onChange({ ...compared, with: event.currentTarget.value })}
        >
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {key} · {name}
            </option>
          ))}
        </select>
      </label>
      <span className="picture-modes">
        {compareModes.map((one) => (
          <button
            key={one}
            type="button"
            className="picture-choice"
            aria-pressed={one === mode}
            onClick={() => onChange({ ...compared, mode: one })}
          >
            {t(`image.mode.${one}`)}
          </button>
        ))}
      </span>
      {mode === 'swipe' && (
        <Slider
          label={t('image.edge')}
          value={edge}
          range={{ min: 0, max: 100, step: 1 }}
          said={`${edge} %`}
          onChange={(next) => onChange({ ...compared, edge: next })}
        />
      )}
      {mode === 'switch' && (
        <button type="button" className="picture-choice" onClick={onSwitch}>
          {t(under ? 'image.showB' : 'image.showA')} <kbd>{shownKeys('B')}</kbd>
        </button>
      )}
      <Tool label={t('image.endCompare')} icon={IconX} onClick={() => onChange(null)} />
    </fieldset>
  )
}
