import { Button, Skeleton } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { Ago } from '#client/revision/ago.tsx'
import { usePast } from '#client/revision/use-past.ts'
import { revisionName } from '#shared/double/beside.ts'

import { ReadSides } from './read-sides.tsx'

import classes from './desk.module.css'

interface PastViewProps {
  slug: string
  instance: string
  number: number
  onCompare: () => void
  onBack: () => void
}

/** An instance as it was at a revision: to read, with the way back always in sight. */
export function PastView({ instance, number, onBack, onCompare, slug }: PastViewProps) {
  const { t } = useTranslation('revision')
  const { failed, past } = usePast({ instance, slug }, number)
  const name =
    number === 1 ? t('difference.import') : t('history.revision', { number: revisionName(number) })
  return (
    <section aria-label={t('past.title', { name })} data-past={number}>
      <div className={classes['past']}>
        <Notice tone="info" icon={<IconHistory size={18} />} title={t('past.title', { name })}>
          {past && (
            <>
              {past.head.author ?? t(number === 1 ? 'history.source' : 'history.nameless')}{' '}
              <Ago at={past.head.at} />
            </>
          )}
          <div className={classes['pastActs']}>
            <Button size="compact-sm" onClick={onBack}>
              {t('past.back')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onCompare}>
              {t('past.compare')}
            </Button>
          </div>
        </Notice>
      </div>
      {failed ? (
        <p role="alert">{t('past.failed')}</p>
      ) : past ? (
        <ReadSides content={past.content} files={past.files} owner={`${instance} at ${number}`} />
      ) : (
        <Skeleton height={320} />
      )}
    </section>
  )
}
