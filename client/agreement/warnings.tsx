import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import type { AgreementView } from '#shared/view/agreement-view.ts'

import { mostSaid } from './measures.ts'
import { useSay } from './say.ts'
import { useCategoryName } from './use-names.ts'

import classes from './agreement.module.css'

/** When the figures should not be trusted, or not as what they look like. */
export function Warnings({ view: { warnings, overall } }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const categoryOf = useCategoryName()
  const most = mostSaid(overall)
  // The sentences above say already that there is nothing, or too little.
  const told = warnings.filter(({ code }) => code !== 'too_few' && code !== 'few_rows')
  if (told.length === 0) return null
  const chance = overall.alpha.status === 'ok' ? overall.alpha.components['expected'] : undefined
  return (
    <Notice
      tone="warning"
      icon={<IconAlertTriangle size={18} />}
      title={t('warning.title')}
      className={classes['warnings']}
    >
      <ul>
        {told.map(({ code, count }) => (
          <li key={code}>
            {t(`warning.${code}`, {
              count,
              share: say.share(overall.percent),
              chance: chance === undefined ? '–' : say.percent(1 - chance),
              most: most ? say.percent(most.share) : '–',
              category: most ? categoryOf(most.category) : '–',
              alpha: say.value(overall.alpha),
              ac1: overall.ac1 ? say.value(overall.ac1) : '–',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
