import { useTranslation } from 'react-i18next'

import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'
import type { AgreementView } from '#shared/view/agreement-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { mostSaid } from './measures.ts'
import { useSay, verdictOf } from './say.ts'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useCategoryName } from './use-names.ts'

import classes from './agreement.module.css'

/** What the page says first: of outcomes the share that was overturned, else alpha. */
export function Headline({ view: { overall } }: { view: AgreementView }) {
  const { t } = useTranslation(['agreement', 'instance'])
  const say = useSay()
  const { search } = useAgreementSearch()
  const { of = 'votes', item = 'verdict' } = search
  const main = mainOf(overall)
  if (main.status === 'undefined' || enough(main.n) === 'nothing')
    return <span>{t(`headlineNone.${of}`)}</span>
  const value = overall.overturned ? say.share(main) : say.value(main)
  return (
    <span data-bears={enough(main.n)} className={classes['headline']}>
      {t(`headline.${of}`, { value, item: t(`instance:list.item.${item}`) })}
    </span>
  )
}

/** The interval of the headline, what it rests on (a link), and what it means. */
export function UnderHeadline({ view }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const { overall, filter, share } = view
  const { n, instances, ratings } = overall
  const main = mainOf(overall)
  const write = overall.overturned ? say.percent : say.coefficient
  const hasInterval = main.status === 'ok' && main.interval && main.n >= 20
  return (
    <div className={classes['under']}>
      {n > 0 && (
        <p className={classes['base']}>
          {hasInterval &&
            main.interval &&
            `${t('interval95')} ${say.interval(main.interval, write)} · `}
          {t('rounds', { count: n })},{' '}
          <InstancesLink filter={filter}>{t('instances', { count: instances })}</InstancesLink>
          {!overall.overturned && `, ${t('ratings', { count: ratings })}`}
        </p>
      )}
      <p className={classes['say']}>
        <Sentences view={view} />
        {share !== null && ` ${t('drawn', { share })}`}
      </p>
    </div>
  )
}

function Sentences({ view: { overall } }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const categoryOf = useCategoryName()
  const { search } = useAgreementSearch()
  const { of = 'votes' } = search
  const { alpha, percent } = overall
  const most = mostSaid(overall)
  const told = [
    percent.status === 'ok' &&
      most &&
      t(`share.${of}`, {
        share: say.share(percent),
        most: say.percent(most.share),
        category: categoryOf(most.category),
      }),
    alpha.status === 'ok' &&
      alpha.components['expected'] !== undefined &&
      t('chance', { chance: say.percent(1 - alpha.components['expected']) }),
    t(`verdict.${verdictOf(overall)}`),
  ]
  return told.filter(Boolean).join(' ')
}

function mainOf({ overturned, alpha }: AgreementView['overall']): Estimate {
  return overturned ? overturned.all : alpha
}
