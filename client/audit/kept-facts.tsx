import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { saveFile } from '#client/lib/save-file.ts'
import type { AuditReport } from '#shared/audit/audit-view.ts'

import { useSayPlan } from './use-say-plan.ts'

import classes from './audit.module.css'

/** Plan, seed and hashes: what somebody else needs to draw the same sample and to see that nothing was changed. */
export function KeptFacts({ report }: { report: AuditReport }) {
  const { t, i18n } = useTranslation('audit')
  const sayPlan = useSayPlan()
  const { at, auditor, endedAt, frameHash, plan, result, seed } = report
  const time = (moment: string) => new Date(moment).toLocaleString(i18n.language)
  const facts: [string, string, boolean?][] = [
    [t('kept.plan'), `${t(`kind.${plan.kind}`)}: ${sayPlan.plan(report)}`],
    [t('kept.auditor'), auditor],
    [t('kept.drawn'), time(at)],
    [t('kept.ended'), endedAt === null ? '–' : time(endedAt)],
    [t('kept.seed'), seed, true],
    [t('kept.frame'), frameHash, true],
    ...(result ? [[t('kept.answers'), result.answersHash, true] as [string, string, boolean]] : []),
  ]
  const save = () =>
    saveFile(
      `audit-${report.id.slice(0, 8)}.json`,
      new Blob([`${JSON.stringify({ ...report, mine: undefined }, null, 2)}\n`], {
        type: 'application/json',
      }),
    )
  return (
    <section>
      <h2 className={classes['keptTitle']}>{t('kept.title')}</h2>
      <dl className={classes['kept']}>
        {facts.map(([name, value, isCode]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{isCode ? <code dir="ltr">{value}</code> : value}</dd>
          </div>
        ))}
      </dl>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={save}
      >
        {t('kept.json')}
      </Button>
    </section>
  )
}
