import { useTranslation } from 'react-i18next'

/** A reason code of the project in words: ours are translated, a project's own are read as they are written. */
export function useReasonName(): (code: string) => string {
  const { i18n, t } = useTranslation('check')
  return (code) =>
    i18n.exists(`reason.${code}`, { ns: 'check' })
      ? t(`reason.${code}` as 'reason.other')
      : code.replaceAll('_', ' ')
}
