import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { useReasonName } from '#client/check/use-reason-name.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import type { AuditedItem, AuditReport } from '#shared/audit/audit-view.ts'

import classes from './audit.module.css'

/** The defective ones, each with the way to its page; and the whole sample. */
export function Defects({ report: { items } }: { report: AuditReport }) {
  const { t } = useTranslation('audit')
  const columns = useColumns()
  const verdict: Column<AuditedItem> = {
    name: 'verdict',
    head: t('items.verdict'),
    cell: (item) =>
      item.verdict === null ? t('items.notJudged') : t(`items.verdictName.${item.verdict}`),
    raw: (item) => item.verdict,
  }
  const [name, ...others] = columns
  return (
    <>
      <Figure
        title={t('items.title')}
        say={t('items.say')}
        columns={columns}
        rows={items.filter((item) => item.verdict === 'defective')}
        keyOf={({ key }) => key}
        file="audit-defective"
        show="table"
        empty={t('items.none')}
      />
      <details className={classes['all']}>
        <summary>{t('items.all')}</summary>
        <Figure
          title={t('items.all')}
          say={t('items.sayAll')}
          columns={name ? [name, verdict, ...others] : []}
          counts={[
            { name: 'note', raw: ({ note }) => note },
            { name: 'place', raw: ({ place }) => place },
            { name: 'key', raw: ({ key }) => key },
            { name: 'field', raw: ({ field }) => field },
            { name: 'stratum', raw: ({ stratum }) => stratum },
            { name: 'content_hash', raw: ({ hash }) => hash },
            { name: 'at', raw: ({ at }) => at },
          ]}
          rows={items}
          keyOf={({ key }) => key}
          file="audit-sample"
          show="table"
          empty=""
        />
      </details>
    </>
  )
}

function useColumns(): Column<AuditedItem>[] {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const say = useSay()
  const reasonName = useReasonName()
  return [
    {
      name: 'id',
      head: t('items.id'),
      cell: ({ id, key }) => (
        <Link to="/projects/$slug/instances/$key" params={{ slug, key }}>
          {id}
        </Link>
      ),
      raw: ({ id }) => id,
    },
    {
      name: 'reasons',
      head: t('items.reasons'),
      cell: ({ note, reasons }) => (
        <>
          {reasons.map(reasonName).join(', ')}
          {note !== '' && <span className={classes['sub']}>{note}</span>}
        </>
      ),
      raw: ({ reasons }) => reasons.join(' '),
    },
    {
      name: 'domain',
      head: t('items.where'),
      cell: ({ domain }) => readable(domain),
      raw: ({ domain }) => domain,
      wide: true,
    },
    {
      name: 'revision',
      head: t('items.revision'),
      cell: ({ revision, unchanged }) => (
        <>
          {say.count(revision)}
          {!unchanged && <span className={classes['sub']}>{t('items.changed')}</span>}
        </>
      ),
      raw: ({ revision }) => revision,
      number: true,
    },
  ]
}
