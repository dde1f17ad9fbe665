import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

/** Where gold is set up: not here, because every member may read these choices. */
export function GoldGroup({ project }: GroupProps) {
  'use memo'
  const { t } = useTranslation('gold')
  return (
    <Group title={t('title')}>
      <Text>
        {t('settings.apart')}{' '}
        <Link to="/projects/$slug/gold" params={{ slug: project.slug }}>
          {t('settings.there')}
        </Link>
      </Text>
    </Group>
  )
}
