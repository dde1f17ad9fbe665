import { useTranslation } from 'react-i18next'

import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Side } from '#shared/instance/content.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'

import { Choice, type MergeParts } from './choice.tsx'
import { slotName } from './merge.ts'
import { same } from './three-way.ts'

import classes from './merge.module.css'

/** The media of one side that the other version changed: taken over, or to be chosen. */
export function MergeMedia({ side, ...parts }: MergeParts & { side: Side }) {
  const { t } = useTranslation('draft')
  const mine = parts.merged.mine[side].media
  const slots = parts.merged.media[side]
  const taken = slots.flatMap(({ is, key }) => {
    const before = mine.find((medium) => medium.key === key) ?? null
    return is.kind === 'settled' && !same(is.value, before) ? [{ key, medium: is.value }] : []
  })
  return (
    <>
      {taken.length > 0 && (
        <ul className={classes['taken']}>
          {taken.map(({ key, medium }) => (
            <li key={key}>
              {medium ? t('merge.medium_taken') : t('merge.medium_gone')} <TagChip tag={key} />{' '}
              {medium && nameOf(medium)}
            </li>
          ))}
        </ul>
      )}
      {slots.map((slot) => {
        const { is, key } = slot
        if (is.kind === 'settled') return null
        const shown = (medium: Medium | null) =>
          medium ? nameOf(medium) : <em>{t('merge.medium_none')}</em>
        return (
          <Choice
            key={slotName(slot)}
            {...parts}
            name={slotName(slot)}
            legend={t('merge.medium_changed', { key })}
            options={[
              { pick: 'mine', shown: shown(is.mine) },
              { pick: 'theirs', shown: shown(is.theirs) },
            ]}
          />
        )
      })}
    </>
  )
}

function nameOf(medium: Medium): string {
  return medium.kind === 'inline' ? medium.value.slice(0, 160) : fileNameOf(medium)
}
