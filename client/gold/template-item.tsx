import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import type { TemplateRow } from '#shared/gold/gold-view.ts'

import { useKnown } from './use-known.ts'
import type { Marking } from './use-marking.ts'

import classes from './gold.module.css'

/** One template: what is known of it, how often it was given, and the way to take it out. */
export function TemplateItem({ marking, template }: { template: TemplateRow; marking: Marking }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const sayKnown = useKnown()
  const { domain, found, given, id, key, kind, reason, seeded, stage, verdict } = template
  const isDecided = stage === 'signed_off' || stage === 'deleted'
  return (
    <li className={classes['row']} data-template={key}>
      <Link to="/projects/$slug/instances/$key" params={{ slug, key }} className={classes['id']}>
        {id} <span className={classes['quiet']}>{readable(domain)}</span>
      </Link>
      <span className={classes['what']}>
        {sayKnown(template)}
        {reason !== '' && (
          <span className={classes['quiet']} dir="auto">
            {' '}
            {reason}
          </span>
        )}
        {!isDecided && <span className={classes['quiet']}> {t('templates.reopened')}</span>}
      </span>
      <span className={classes['quiet']}>{t('templates.given', { count: given, found })}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('templates.removeNamed', { id })}
        disabled={marking.busy}
        onClick={() => void marking.unmark(key, { verdict, seeded, kind, reason })}
      >
        {t('templates.remove')}
      </Button>
    </li>
  )
}
