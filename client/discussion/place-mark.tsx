import { IconArrowMoveRight, IconPencil, IconUnlink, IconVersions } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Anchor } from '#shared/discussion/anchor.ts'
import type { Place } from '#shared/discussion/place.ts'

import classes from './discussion.module.css'

const icons = {
  moved: IconArrowMoveRight,
  changed: IconPencil,
  orphan: IconUnlink,
  previous: IconVersions,
}

/** What became of the spot, in a word. */
export function PlaceMark({ anchor, now }: { anchor: Anchor | null; now: Place }) {
  const { t } = useTranslation('discussion')
  if (anchor === null) return null
  const previous = anchor.on.kind === 'medium' && now.status === 'changed'
  const word = previous ? 'previous' : now.status
  if (word === 'exact')
    return (
      <span className={classes['status']} data-place="exact">
        {t('status.exact')}
      </span>
    )
  const Icon = icons[word]
  return (
    <span className={classes['status']} data-place={word} title={t(`status_hint.${word}`)}>
      <Icon size={14} aria-hidden /> {t(`status.${word}`)}
    </span>
  )
}
