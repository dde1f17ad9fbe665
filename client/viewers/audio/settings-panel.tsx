import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { useShownKeys } from '#client/viewers/own-keys-store.ts'
import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import type { MediaFacts } from '#shared/media/facts.ts'

import { ears } from './memory.ts'
import { keyOf, soundKeys } from './sound-keys.ts'
import type { Remembered } from './use-memory.ts'

/** What is heard and how it is drawn, what is known of the sound, and all its keys. */
export function SettingsPanel({
  facts,
  channels,
  remembered: { memory, change },
}: {
  facts: MediaFacts
  channels: number
  remembered: Remembered
}) {
  const { t, i18n } = useTranslation('viewers')
  const heading = useId()
  const shownKeys = useShownKeys()
  const number = new Intl.NumberFormat(i18n.language)
  return (
    <section className="audio-panel" aria-labelledby={heading}>
      <div className="audio-panel-head">
        <strong id={heading}>{t('audio.settings')}</strong>
        <span className="viewer-facts">
          {[
            facts.codec,
            facts.sampleRate && t('audio.hertz', { n: number.format(facts.sampleRate) }),
            facts.channels && t('audio.channelCount', { count: facts.channels }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className="audio-settings">
        <label>
          {t('audio.loudness', { percent: Math.round(memory.gain * 100) })}
          <input
            type="range"
            min={0}
            max={3}
            step={0.1}
            value={memory.gain}
            aria-valuetext={`${Math.round(memory.gain * 100)} %`}
            onChange={(event) => change({ gain: event.target.valueAsNumber })}
          />
        </label>
        {channels > 1 && (
          <>
            <label>
              {t('audio.listen')}
              <select
                className="audio-speed"
                value={memory.ear}
                onChange={({ target }) =>
                  change({ ear: ears.find((ear) => ear === target.value) ?? 'both' })
                }
              >
                {ears.map((ear) => (
                  <option key={ear} value={ear}>
                    {t(`audio.ear.${ear}`)}
                  </option>
                ))}
              </select>
            </label>
            <label title={`${t('audio.split')} (${shownKeys(keyOf('split'))})`}>
              <input
                type="checkbox"
                checked={memory.split}
                onChange={(event) => change({ split: event.target.checked })}
              />
              {t('audio.split')}
            </label>
          </>
        )}
      </div>
      <ScrollBox label={t('audio.keys')} className="audio-keys">
        <dl>
          {soundKeys.map(({ shown, words }) => (
            <div key={words}>
              <dt>
                <kbd>{shownKeys(shown)}</kbd>
              </dt>
              <dd>{t(`audio.${words}` as 'audio.loop')}</dd>
            </div>
          ))}
        </dl>
      </ScrollBox>
    </section>
  )
}
