import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { Modality } from '#shared/media/modality.ts'
import type { Member } from '#shared/people/person.ts'

import { useLanguageName } from './use-language-name.ts'

/** What a person is given where it is not everything, and why nothing new comes. */
export function TermsLine({ member }: { member: Member }) {
  const { i18n, t } = useTranslation(['people', 'common'])
  const languageName = useLanguageName()
  const { dayCap, pausedWhy, skills, stopped } = member
  const list = (names: string[]) => new Intl.ListFormat(i18n.language).format(names)
  const modality = (name: string) => {
    const known = Modality.safeParse(name).data
    return known ? t(`common:modality.${known}`) : name
  }
  const parts = [
    list(skills.domains.map(readable)),
    list(skills.modalities.map(modality)),
    list(skills.languages.map(languageName)),
    dayCap === null ? '' : t('terms.perDay', { count: dayCap }),
  ].filter((part) => part !== '')
  return (
    <>
      {parts.length > 0 && <Text size="xs">{t('terms.only', { what: parts.join(' · ') })}</Text>}
      {stopped === 'paused' && (
        <Text size="xs" c="var(--returned)">
          {t('pause.because', { reason: pausedWhy ?? '' })}
        </Text>
      )}
      {stopped === 'cap_reached' && (
        <Text size="xs" c="var(--returned)">
          {t('terms.reached')}
        </Text>
      )}
    </>
  )
}
