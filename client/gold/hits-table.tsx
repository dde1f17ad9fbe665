import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { wilsonInterval } from '#shared/agreement/wilson-interval.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'

import classes from './gold.module.css'

interface Hits {
  name: string
  phase: GoldPhase
  n: number
  found: number
}

/** How many of n were answered as expected, with the interval of the share. */
export function HitsTable(props: { caption: string; first: string; rows: readonly Hits[] }) {
  const { caption, first, rows } = props
  const { t } = useTranslation('gold')
  const say = useSay()
  return (
    <table className={classes['hits']}>
      <caption className={classes['caption']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{t('results.phase')}</th>
          <th scope="col">{t('results.share')}</th>
          <th scope="col">{t('results.interval')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ found, n, name, phase }) => (
          <tr key={`${name} ${phase}`}>
            <th scope="row">{name}</th>
            <td>{t(`phase.${phase}`)}</td>
            <td>
              {say.percent(found / n)}
              <span className={classes['bar']} aria-hidden>
                <span style={{ inlineSize: `${(100 * found) / n}%` }} />
              </span>{' '}
              <span className={classes['quiet']}>
                {say.count(found)}/{say.count(n)}
              </span>
            </td>
            <td>{say.interval(wilsonInterval(found, n), say.percent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
