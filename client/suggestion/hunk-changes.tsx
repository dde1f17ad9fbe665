import { useTranslation } from 'react-i18next'

import { lineOf } from '#client/revision/diff-fields.ts'
import { PieceText } from '#client/revision/piece-text.tsx'
import { TextDifference } from '#client/revision/text-difference.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Content } from '#shared/instance/content.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import type { Change, MediumChange } from '#shared/revision/changes.ts'
import type { Hunk } from '#shared/revision/hunks.ts'

import { contextOf } from './context-of.ts'

import classes from './suggestion.module.css'

/** What a hunk changes, with a little of what stands around it. */
export function HunkChanges({ base, hunk }: { base: Content; hunk: Hunk }) {
  return hunk.map((change) => <OneChange key={keyOf(change)} base={base} change={change} />)
}

function keyOf(change: Change): string {
  switch (change.kind) {
    case 'text':
      return `text ${change.side} ${change.start}`
    case 'medium':
      return `medium ${change.side} ${change.key}`
    case 'order':
      return `order ${change.side}`
    case 'field':
      return change.field
  }
}

function OneChange({ base, change }: { base: Content; change: Change }) {
  const { t } = useTranslation(['suggestion', 'common', 'revision'])
  switch (change.kind) {
    case 'text': {
      const { after, before } = contextOf(base[change.side].text, change)
      return (
        <div className={classes['change']}>
          <span className={classes['side']}>{t(`common:side.${change.side}`)}</span>
          <div className={classes['text']} dir="auto">
            <PieceText text={before} />
            <TextDifference inline before={change.before} after={change.after} />
            <PieceText text={after} />
          </div>
        </div>
      )
    }
    case 'medium':
      return (
        <div className={classes['change']}>
          <span className={classes['side']}>
            <TagChip tag={change.key} />
          </span>
          {change.before?.kind === 'inline' && change.after?.kind === 'inline' ? (
            <div className={classes['text']}>
              <TextDifference inline before={change.before.value} after={change.after.value} />
            </div>
          ) : (
            <p>{t(`medium.${kindOf(change)}`, namesOf(change))}</p>
          )}
        </div>
      )
    case 'order':
      return (
        <div className={classes['change']}>
          <p>{t('order', { side: t(`common:side.${change.side}`) })}</p>
          <p>
            {change.order.map((key) => (
              <TagChip key={key} tag={key} />
            ))}
          </p>
        </div>
      )
    case 'field':
      return (
        <div className={classes['change']}>
          <span className={classes['side']}>{t(`revision:field.${change.field}`)}</span>
          <div className={classes['text']}>
            <TextDifference inline before={lineOf(change.before)} after={lineOf(change.after)} />
          </div>
        </div>
      )
  }
}

function kindOf({ after, before }: MediumChange) {
  if (before && after) return 'replaced'
  return after ? 'added' : 'removed'
}

const namesOf = ({ after, before }: MediumChange) => ({
  before: nameOf(before),
  after: nameOf(after),
})

function nameOf(medium: Medium | null): string {
  if (!medium) return ''
  return medium.kind === 'inline' ? medium.value.slice(0, 60) : fileNameOf(medium)
}
