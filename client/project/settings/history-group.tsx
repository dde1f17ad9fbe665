import { Badge, Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Differences } from '#client/project/differences.tsx'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

import classes from './settings.module.css'

/** Every policy the project had: who made it so, why, what changed by it, which rounds still run under it. */
export function HistoryGroup({ project, choose }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const refused = useRefusalText()
  const trpc = useTRPC()
  const { data, error } = useQuery(
    trpc.project.policies.queryOptions({ project: project.slug }, { staleTime: 0 }),
  )
  return (
    <Group title={t('history.title')} what={t('history.what')}>
      {error && <Text role="alert">{refused(error)}</Text>}
      {!data && !error && <Skeleton height={64} />}
      <ol className={classes['versions']} reversed>
        {data?.map((one, at) => {
          const former = data[at + 1]
          return (
            <li key={one.version} data-version={one.version}>
              <div className={classes['versionHead']}>
                <strong>{t('history.version', { version: one.version })}</strong>
                {at === 0 && <Badge variant="light">{t('history.present')}</Badge>}
                <span className={classes['quiet']}>
                  {one.by ?? t('history.begun')} · <Ago at={one.at} />
                </span>
                {at > 0 && (
                  <Button size="compact-xs" variant="default" onClick={() => choose(one.policy)}>
                    {t('history.goBackTo', { version: one.version })}
                  </Button>
                )}
              </div>
              {one.why && <p dir="auto">{one.why}</p>}
              {former ? (
                <ul>
                  <Differences before={former.policy} after={one.policy} />
                </ul>
              ) : (
                <p className={classes['quiet']}>{t('history.first')}</p>
              )}
              {one.openRounds > 0 && at > 0 && (
                <p>{t('history.rounds', { count: one.openRounds })}</p>
              )}
            </li>
          )
        })}
      </ol>
    </Group>
  )
}
