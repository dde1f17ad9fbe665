import { Button, CloseButton } from '@mantine/core'
import {
  IconFlag,
  IconListCheck,
  IconRefresh,
  IconRotate2,
  IconUserPlus,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { useSaid } from '#client/lib/announce.tsx'
import type { BulkKind } from '#shared/bulk/bulk.ts'

import { BulkDialog } from './bulk-dialog.tsx'
import type { Selection } from './use-selection.ts'

import classes from './bulk.module.css'

const acts = [
  { kind: 'assign', Icon: IconUserPlus },
  { kind: 'plan', Icon: IconFlag },
  { kind: 'reopen', Icon: IconRotate2 },
  { kind: 'revalidate', Icon: IconRefresh },
] as const satisfies readonly { kind: BulkKind; Icon: unknown }[]

interface BulkBarProps {
  selection: Selection
  total: number
  /** The row that the keys are on. */
  active: number
}

/** What can be done with the rows chosen; it is there while some are. */
export function BulkBar({ selection, total, active }: BulkBarProps) {
  const { t } = useTranslation('bulk')
  const [doing, setDoing] = useState<BulkKind | null>(null)
  const { count } = selection
  const said = count === 0 ? '' : t(selection.all ? 'choose.every' : 'choose.count', { count })
  useSaid(said)
  const whyNot = count === 0 ? t('choose.nothing') : null
  useCommands([
    { id: 'list-choose', run: () => selection.toggle(Math.max(0, active)) },
    { id: 'list-choose-all', run: selection.chooseAll },
    { id: 'list-choose-none', whyNot, run: selection.chooseNone },
    { id: 'list-assign', whyNot, run: () => setDoing('assign') },
    { id: 'list-plan', whyNot, run: () => setDoing('plan') },
    { id: 'list-reopen', whyNot, run: () => setDoing('reopen') },
    { id: 'list-revalidate', whyNot, run: () => setDoing('revalidate') },
  ])
  if (count === 0) return null
  return (
    <section className={classes['bar']} aria-label={t('choose.bar')}>
      <strong className={classes['count']}>{said}</strong>
      {!selection.all && count < total && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconListCheck size={15} aria-hidden />}
          onClick={selection.chooseAll}
        >
          {t('choose.all_count', { count: total })}
        </Button>
      )}
      <CloseButton
        className={classes['leave']}
        aria-label={t('choose.none')}
        onClick={selection.chooseNone}
      />
      <span className={classes['acts']}>
        {acts.map(({ kind, Icon }) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            leftSection={<Icon size={15} aria-hidden />}
            onClick={() => setDoing(kind)}
          >
            {t(`act.${kind}`)}
          </Button>
        ))}
      </span>
      {doing && <BulkDialog kind={doing} which={selection.which} onClose={() => setDoing(null)} />}
    </section>
  )
}
