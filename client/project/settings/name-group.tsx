import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

export function NameGroup({ project, wanted, want }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  return (
    <Group title={t('name.title')}>
      <TextInput
        aria-label={t('name.title')}
        description={t('name.address', { slug: project.slug })}
        inputWrapperOrder={['input', 'description']}
        maxLength={80}
        maw={420}
        value={wanted.name}
        onChange={(event) => want({ name: event.currentTarget.value })}
      />
    </Group>
  )
}
