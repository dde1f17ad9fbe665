import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import type { Turn } from '#shared/view/turn.ts'

/** What a lead took out of my hands in the last day, with the lead's words. */
export function TakenAway({ items }: { items: Turn['takenAway'] }) {
  const { t } = useTranslation('work')
  const { slug } = useProject()
  if (items.length === 0) return null
  return (
    <Notice tone="info" icon={<IconInfoCircle size={17} />} title={t('takenAway.title')} mb="md">
      {items.map(({ at, id, key, why }) => (
        <p key={key}>
          <Link to="/projects/$slug/instances/$key" params={{ slug, key }}>
            {id}
          </Link>{' '}
          {why} · <Ago at={at} />
        </p>
      ))}
      <p>{t('takenAway.kept')}</p>
    </Notice>
  )
}
