import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'

import type { SuggestionActs } from './use-suggestion-acts.ts'

/** Says above the texts that a checker suggested something, as long as it is not decided. */
export function SuggestionNotice({ suggestions }: { suggestions: SuggestionActs }) {
  const { t } = useTranslation('suggestion')
  if (suggestions.open === 0) return null
  return (
    <Notice
      tone="info"
      mb={12}
      icon={<IconPencilPlus size={18} />}
      title={t('notice', { count: suggestions.open })}
      data-suggested
    >
      <Button size="compact-sm" variant="default" onClick={suggestions.show}>
        {t('show')}
      </Button>
    </Notice>
  )
}
