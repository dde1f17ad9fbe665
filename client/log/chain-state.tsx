import { Skeleton } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'

import classes from './log.module.css'

/** Whether the chain of the instance that is asked for holds from its import on, computed anew. */
export function ChainState({ instance }: { instance: string }) {
  const { t } = useTranslation('log')
  const trpc = useTRPC()
  const { slug } = useProject()
  const { data: chains } = useQuery(trpc.log.chain.queryOptions({ project: slug, instance }))
  if (!chains) return <Skeleton height={24} />
  if (chains.length === 0) return <p className={classes['verify']}>{t('chain.none')}</p>
  return chains.map(({ domain, holds, id, key, says }) => {
    const name = chains.length > 1 ? `${id} (${readable(domain)})` : id
    if (holds)
      return (
        <p key={key} className={classes['verify']}>
          <IconLink size={16} className={classes['good']} aria-hidden />
          {t('chain.holds', { id: name })}
        </p>
      )
    return (
      <Notice
        key={key}
        tone="error"
        icon={<IconLinkOff size={18} aria-hidden />}
        title={t('chain.broken', { id: name })}
      >
        {says.join('; ')}
      </Notice>
    )
  })
}
