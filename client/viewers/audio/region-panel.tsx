import { IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { Deeds } from './deeds.ts'
import { type Region, withoutRegion, withRegion } from './regions.ts'
import { SecondsField } from './seconds-field.tsx'
import { keyOf } from './sound-keys.ts'
import type { Sound } from './sound.ts'
import type { Remembered } from './use-memory.ts'

/** The regions of a sound as a list: chosen by a button, set by two numbers. */
export function RegionPanel({
  sound,
  deeds,
  remembered: { memory, change },
}: {
  sound: Sound
  deeds: Deeds
  remembered: Remembered
}) {
  const { t } = useTranslation('viewers')
  const heading = useId()
  const { marks } = memory
  const set = (region: Region) => change({ marks: withRegion(marks, region, sound.read().seconds) })
  const choose = ({ id, start }: Region) => {
    change({ marks: { ...marks, active: id } })
    sound.seek(start)
  }
  return (
    <section className="audio-panel" aria-labelledby={heading}>
      <div className="audio-panel-head">
        <strong id={heading}>{t('audio.regions')}</strong>
        <Tool
          label={t('audio.in')}
          keys={keyOf('in')}
          text={t('audio.inShort')}
          onClick={deeds.in}
        />
        <Tool
          label={t('audio.out')}
          keys={keyOf('out')}
          text={t('audio.outShort')}
          onClick={deeds.out}
        />
        <Tool
          label={t('audio.addRegion')}
          keys={keyOf('addRegion')}
          text={t('audio.addShort')}
          onClick={deeds.add}
        />
      </div>
      {marks.regions.length === 0 && <p className="audio-hint">{t('audio.noRegions')}</p>}
      <ol className="audio-regions">
        {marks.regions.map((region, i) => {
          const name = t('audio.region', { n: i + 1 })
          return (
            <li key={region.id} data-active={region.id === marks.active}>
              <button
                type="button"
                className="viewer-tool"
                aria-pressed={region.id === marks.active}
                title={t('audio.goTo', { time: exactClock(region.start, 1) })}
                onClick={() => choose(region)}
              >
                {name}
              </button>
              <SecondsField
                label={t('audio.startOf', { name })}
                value={region.start}
                onSet={(start) => set({ ...region, start })}
              />
              <span aria-hidden>–</span>
              <SecondsField
                label={t('audio.endOf', { name })}
                value={region.end}
                onSet={(end) => set({ ...region, end })}
              />
              <span className="audio-time">
                {t('audio.lasts', { seconds: (region.end - region.start).toFixed(2) })}
              </span>
              <Tool
                label={t('audio.removeRegion', { name })}
                icon={IconTrash}
                onClick={() => change({ marks: withoutRegion(marks, region.id) })}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
