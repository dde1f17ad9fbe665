import './viewer-keys.css'
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { modalities, type Modality } from '#shared/media/modality.ts'

import { ModalityIcon } from './modality-icon.tsx'
import { useOwnKeys } from './own-keys-store.ts'
import { shownNow } from './own-keys.ts'
import { viewerKeyRows } from './viewer-key-rows.ts'

/** The keys that work inside the viewers, for the sheet of keys. */
export default function ViewerKeys() {
  const { t } = useTranslation('viewers')
  return (
    <section>
      <Title order={3} mb={4}>
        {t('keys.title')}
      </Title>
      <Text mb="md">{t('keys.why')}</Text>
      <div className="viewer-keys">
        {modalities.map((modality) => (
          <KeysOf key={modality} modality={modality} />
        ))}
      </div>
    </section>
  )
}

function KeysOf({ modality }: { modality: Modality }) {
  const { t } = useTranslation(['viewers', 'common'])
  const own = useOwnKeys((state) => state.own)
  return (
    <section aria-labelledby={`keys-of-${modality}`}>
      <h4 id={`keys-of-${modality}`}>
        <ModalityIcon modality={modality} /> {t(`common:modality.${modality}`)}
      </h4>
      <dl>
        {viewerKeyRows[modality].map(({ shown, words }) => (
          <div key={words}>
            {/* The tables of the viewers name their words; a test finds each of them. */}
            <dt>{t(`viewers:${words}` as 'viewers:keys.move')}</dt>
            <dd>
              <kbd>{shownNow(own, modality, shown).replace('Space', t('viewers:keys.space'))}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
