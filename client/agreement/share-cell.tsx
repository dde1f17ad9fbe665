import { useTranslation } from 'react-i18next'

import type { Estimate } from '#shared/agreement/estimate.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { useSay } from './say.ts'

import classes from './agreement.module.css'

/** k of n with its interval; the k open their instances, where a filter finds exactly these. */
export function ShareCell({ share, filter }: { share: Estimate; filter: InstanceFilter | null }) {
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
      {filter && k > 0 ? <InstancesLink filter={filter}>{counts}</InstancesLink> : counts}
      <small className={classes['below']}>
        {n < 20 || !interval ? t('tooFew') : say.interval(interval, say.percent)}
      </small>
    </>
  )
}
