import { Skeleton, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { Notice } from '#client/lib/notice.tsx'
import { useDay } from '#client/people/use-day.ts'
import { useTRPC } from '#client/trpc.ts'
import { digestHour, type MyDigest } from '#shared/digest/digest-choice.ts'

import { DigestForm } from './digest-form.tsx'

import classes from './digest.module.css'

/** Whether I get the digest, where and in which language; and what became of the last one. */
export function DigestPage() {
  const { t } = useTranslation(['digest', 'refusal'])
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { data: mine, error } = useQuery(trpc.digest.mine.queryOptions())
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('title')}</Title>
      <Text mb="md">{t('what', { hour: String(digestHour).padStart(2, '0') })}</Text>
      {error && (
        <Text role="alert" c="var(--low)">
          {refused(error)}
        </Text>
      )}
      {!mine && !error && <Skeleton height={160} aria-busy />}
      {mine && !mine.possible && (
        <Notice tone="info" mb="md">
          {t('refusal:mail_off')}
        </Notice>
      )}
      {mine && <DigestForm mine={mine} />}
      {mine?.choice && mine.last && <LastDigest {...mine.last} />}
    </div>
  )
}

function LastDigest({ day, state }: NonNullable<MyDigest['last']>) {
  const { t } = useTranslation('digest')
  const dayOf = useDay()
  if (state === 'nothing') return null
  return (
    <Text c="dimmed" mt="md">
      {t(`last.${state}`, { day: dayOf(`${day}T12:00:00Z`) })}
    </Text>
  )
}
