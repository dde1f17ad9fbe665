import { Button } from '@mantine/core'
import { IconBrowser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { useSaid } from '#client/lib/announce.tsx'
import { Notice } from '#client/lib/notice.tsx'

import type { Tab } from './use-tab.ts'

/** Another tab writes: this one reads along, and can take over. */
export function TabNotice({ tab }: { tab: Tab }) {
  return tab.role === 'reader' && <ReadingAlong takeOver={tab.takeOver} />
}

function ReadingAlong({ takeOver }: { takeOver: () => void }) {
  const { t } = useTranslation('draft')
  useSaid(t('tab.title'))
  useCommands([{ id: 'take_over', run: takeOver }])
  return (
    <Notice tone="info" icon={<IconBrowser size={18} />} title={t('tab.title')} data-reading-along>
      {t('tab.text')}
      <div>
        <Button size="compact-sm" variant="default" mt={8} onClick={takeOver}>
          {t('tab.take_over')}
        </Button>
      </div>
    </Notice>
  )
}
