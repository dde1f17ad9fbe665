import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { TemplateRow } from '#shared/gold/gold-view.ts'

import { useGoldChange } from './use-gold-change.ts'

import classes from './gold.module.css'

/** One template: what is known of it, how often it was given, and the way to take it out. */
export function TemplateItem({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useGoldChange()
  const { domain, found, given, id, key, reason, seeded, stage, verdict } = template
  const unmark = useMutation(
    trpc.gold.unmark.mutationOptions({
      onSuccess: async () => {
        announce(t('templates.gone', { id }))
        await changed()
      },
    }),
  )
  const isDecided = stage === 'signed_off' || stage === 'deleted'
  return (
    <li className={classes['row']} data-template={key}>
      <Link to="/projects/$slug/instances/$key" params={{ slug, key }} className={classes['id']}>
        {id} <span className={classes['quiet']}>{readable(domain)}</span>
      </Link>
      <span className={classes['what']}>
        {t(seeded ? 'templates.seeded' : `templates.${verdict}`)}
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
        loading={unmark.isPending}
        onClick={() => unmark.mutate({ project: slug, key, requestKey: crypto.randomUUID() })}
      >
        {t('templates.remove')}
      </Button>
      {unmark.error && (
        <Text role="alert" c="var(--low)">
          {refused(unmark.error)}
        </Text>
      )}
    </li>
  )
}
