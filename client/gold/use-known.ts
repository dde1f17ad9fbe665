import { useTranslation } from 'react-i18next'

import type { Known } from '#shared/gold/gold-view.ts'

/** What is known of a template, in words. */
export function useKnown(): (known: Omit<Known, 'reason'>) => string {
  const { t } = useTranslation('gold')
  return ({ kind, seeded, verdict }) => {
    if (!seeded) return t(`templates.${verdict}`)
    return kind ? t('templates.ofKind', { kind: t(`defect.${kind}`) }) : t('templates.seeded')
  }
}
