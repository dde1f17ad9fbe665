import { IconQuote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Anchor } from '#shared/discussion/anchor.ts'
import { quotedBy } from '#shared/discussion/text-anchor.ts'

import { whereOf } from './where-of.ts'

import classes from './discussion.module.css'

interface AboutProps {
  anchor: Anchor | null
  /** The tag of its medium now, if it has one. */
  tag: string | null
  /** What the viewer called the spot. */
  words?: string
}

/** What a remark is about, in one line: the words it quotes, a medium and the spot in it, or all of it. */
export function About({ anchor, tag, words = '' }: AboutProps) {
  const { t } = useTranslation('discussion')
  if (!anchor) return <span className={classes['about']}>{t('about.whole')}</span>
  const quoted = quotedBy(anchor)
  const where = whereOf(anchor, t)
  const quote = quoted && (
    <q className={classes['quote']} dir="auto" title={quoted}>
      {quoted}
    </q>
  )
  if (anchor.on.kind === 'text')
    return (
      <span className={classes['about']}>
        <IconQuote size={14} aria-hidden />
        <span>{t(`about.${anchor.on.side}`)}</span>
        {quote}
      </span>
    )
  return (
    <span className={classes['about']}>
      {tag === null ? <span>{t('about.gone_medium')}</span> : <TagChip tag={tag} />}
      {(where || (words && !quoted)) && <span>{where || words}</span>}
      {quote}
    </span>
  )
}
