import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { BulkAct, BulkPreview } from '#shared/bulk/bulk.ts'

import { useWhy } from './use-why.ts'

import classes from './bulk.module.css'

interface EffectProps {
  act: BulkAct
  preview: BulkPreview | null | undefined
  busy: boolean
}

/** What an act would do, in numbers, with a reason for each instance that it leaves as it is. */
export function Effect({ act, preview, busy }: EffectProps) {
  const { t } = useTranslation('bulk')
  const why = useWhy()
  return (
    <section className={classes['effect']} aria-busy={busy} aria-live="polite">
      <h3>{t('effect.title')}</h3>
      {!preview && (
        <output aria-label={t('effect.wait')}>
          <Skeleton height={40} />
        </output>
      )}
      {preview && (
        <>
          <ul>
            {preview.done > 0 && (
              <li data-does>{t(`effect.done.${doneWord(act)}`, { count: preview.done })}</li>
            )}
            {preview.open > 0 && <li data-does>{t('effect.open', { count: preview.open })}</li>}
            {preview.same > 0 && <li>{t('effect.same', { count: preview.same })}</li>}
            {preview.refused.map(({ code, count }) => (
              <li key={code}>{t('effect.refused', { count, why: why(code) })}</li>
            ))}
            {preview.total === 0 && <li>{t('effect.nothing')}</li>}
          </ul>
          {preview.people.length > 0 && (
            <dl className={classes['shares']} aria-label={t('effect.shares')}>
              {preview.people.map(({ id, name, count }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
    </section>
  )
}

function doneWord(act: BulkAct): 'assign' | 'pool' | 'plan' | 'reopen' {
  if (act.kind === 'assign') return act.to === 'pool' ? 'pool' : 'assign'
  return act.kind === 'plan' ? 'plan' : 'reopen'
}
