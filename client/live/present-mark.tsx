import { Avatar, Tooltip, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useRole } from '#client/project/use-project.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { usePresent } from './use-present.ts'

import classes from './present.module.css'

interface PresentMarkProps {
  slug: string
  view: Pick<InstanceView, 'key' | 'stage' | 'lease' | 'holder'>
}

const most = 3

/** Who else has the instance open, and, where I only read, who revises it. */
export function PresentMark({ slug, view }: PresentMarkProps) {
  const { t } = useTranslation('work')
  const present = usePresent(slug, view.key)
  // Who may check it later need not know who revises it.
  const mayKnow = !useRole('checker') && phaseAt[view.stage] === 'review'
  const reviser = mayKnow && view.lease === null ? view.holder : null
  if (present.length === 0 && reviser === null) return null
  const say = ({ name, edits }: (typeof present)[number]) =>
    t(edits ? 'present.edits' : 'present.reads', { name })
  return (
    <span className={classes['present']} data-present={present.length}>
      {reviser !== null && (
        <span className={classes['words']}>{t('present.held', { name: reviser })}</span>
      )}
      {present.length > 0 && (
        <ul aria-label={t('present.here')}>
          {present.slice(0, most).map((one) => (
            <li key={one.id} data-edits={one.edits}>
              <Tooltip label={say(one)}>
                <Avatar aria-hidden size={22} radius="xl" name={one.name} color="indigo" />
              </Tooltip>
              <VisuallyHidden>{say(one)}</VisuallyHidden>
            </li>
          ))}
          {present.length > most && (
            <li className={classes['more']}>
              {t('present.more', { count: present.length - most })}
            </li>
          )}
        </ul>
      )}
    </span>
  )
}
