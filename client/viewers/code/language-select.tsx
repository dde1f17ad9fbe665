import { useTranslation } from 'react-i18next'

import { languageName, languageNames } from './language-names.ts'

/** The language a text is coloured as: the recognised one, or another that a person chooses. */
export function LanguageSelect({
  recognised,
  value,
  onChange,
}: {
  recognised: string
  value: string | null
  onChange: (language: string | null) => void
}) {
  const { t } = useTranslation('viewers')
  return (
    <select
      aria-label={t('code.language')}
      title={t('code.language')}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
    >
      <option value="">{t('code.recognised', { language: languageName(recognised) })}</option>
      {Object.entries(languageNames).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
