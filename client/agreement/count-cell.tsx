import { useTranslation } from 'react-i18next'

import { enough } from '#shared/agreement/enough.ts'

import { useSay } from './say.ts'

import classes from './agreement.module.css'

/** How many rounds a figure rests on, and whether those are too few. */
export function CountCell({ n }: { n: number }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const isTooFew = ['nothing', 'too_few'].includes(enough(n))
  return (
    <>
      {say.count(n)}
      {isTooFew && <small className={classes['below']}>{t('tooFew')}</small>}
    </>
  )
}
