import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { openDecisions } from './decisions.tsx'

/** The way to one's last decisions from where they are made. */
export function DecisionsButton() {
  const { t } = useTranslation('work')
  return (
    <Tooltip label={t('decisions.title')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('decisions.title')}
        onClick={openDecisions}
      >
        <IconHistory size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
