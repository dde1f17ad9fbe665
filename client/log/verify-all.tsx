import { Button, Progress } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { relativeTime } from '#client/revision/relative-time.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Verified } from '#shared/view/log-view.ts'

import { useVerify } from './use-verify.ts'

import classes from './log.module.css'

/** When every chain was last looked at, and the way to look again. */
export function VerifyAll() {
  const { t } = useTranslation('log')
  const { begin, state, stop } = useVerify()
  if (state.at === 'going') {
    const { instances = 0, of = 0 } = state.so ?? {}
    return (
      <div className={classes['verify']}>
        <Progress
          className={classes['progress'] ?? ''}
          value={of === 0 ? 0 : (instances / of) * 100}
          aria-label={t('verify.do')}
        />
        <span>{t('verify.going', { done: instances, all: of })}</span>
        <Button size="compact-sm" variant="default" onClick={stop}>
          {t('verify.stop')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={classes['verify']}>
        <output>
          {state.at === 'failed' && t('verify.failed')}
          {state.at === 'rest' && <LastTime />}
          {state.at === 'done' && state.so.brokenCount === 0 && (
            <>
              <IconLink size={16} className={classes['good']} aria-hidden />
              {t('verify.done', { events: state.so.events, instances: state.so.instances })}
            </>
          )}
        </output>
        <Button
          size="compact-sm"
          variant="default"
          title={t('verify.hidden')}
          onClick={() => void begin()}
        >
          {t('verify.do')}
        </Button>
      </div>
      {state.at === 'done' && state.so.brokenCount > 0 && <Broken so={state.so} />}
    </>
  )
}

function LastTime() {
  const { i18n, t } = useTranslation('log')
  const trpc = useTRPC()
  const { slug } = useProject()
  const [now] = useState(() => Date.now())
  const { data: last, isPending } = useQuery(trpc.log.lastVerified.queryOptions({ project: slug }))
  if (isPending) return null
  if (!last) return t('verify.never')
  const { at, broken, by, events, instances } = last
  const words = { ago: relativeTime(at, now, i18n.language), who: by ?? t('somebody') }
  return broken > 0
    ? t('verify.lastBroken', { ...words, count: broken })
    : t('verify.last', { ...words, events, instances })
}

function Broken({ so }: { so: Verified }) {
  const { t } = useTranslation('log')
  const { slug } = useProject()
  return (
    <Notice
      tone="error"
      title={t('verify.broken', { count: so.brokenCount, instances: so.instances })}
    >
      <ul className={classes['broken']}>
        {so.broken.map(({ id, key, says }) => (
          <li key={key}>
            <Link to="/projects/$slug/log" params={{ slug }} search={{ instance: key }}>
              {id}
            </Link>{' '}
            {says ?? t('verify.inRound')}
          </li>
        ))}
      </ul>
      {so.brokenCount > so.broken.length && t('verify.first', { count: so.broken.length })}
    </Notice>
  )
}
