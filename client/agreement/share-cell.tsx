import { useTranslation } from 'react-i18next'

import type { Estimate } from '#shared/agreement/estimate.ts'

import { type Behind, BehindLink } from './behind-link.tsx'
import { useSay } from './say.ts'

import classes from './agreement.module.css'

/** k of n with its interval; the k open what is behind them. */
export function ShareCell({ share, filter }: { share: Estimate; filter: Behind }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  if (share.status === 'undefined')
    return <span className={classes['quiet']}>{t('noneOfThese')}</span>
  const k = share.components['k'] ?? 0
  const { n, interval } = share
  const counts = t('kOfN', { k: say.count(k), n: say.count(n) })
  return (
    <>
      {say.share(share)}{' '}
      <BehindLink behind={k > 0 || filter === 'gold' ? filter : null}>{counts}</BehindLink>
      <small className={classes['below']}>
        {n < 20 || !interval ? t('tooFew') : say.interval(interval, say.percent)}
      </small>
    </>
  )
}
