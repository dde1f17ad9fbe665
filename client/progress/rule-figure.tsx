import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { ruleName } from '#client/validation/finding-text.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { RuleCount } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'

interface RuleFigureProps {
  rules: readonly RuleCount[]
  show: Show
  search: InstanceFilter
}

const tones = {
  error: 'low',
  warning: 'returned',
  info: 'information',
  off: 'edge-strong',
} as const

/** Which rules find something in how many instances. */
export function RuleFigure({ rules, show, search }: RuleFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const most = Math.max(1, ...rules.map(({ all }) => all))
  return (
    <Figure
      title={t('rules.title')}
      say={t('rules.say')}
      columns={columnsOf(t, { search, most: show === 'chart' ? most : undefined })}
      rows={rules}
      keyOf={({ rule }) => rule}
      file="findings-by-rule"
      show={show}
      empty={t('rules.empty')}
    />
  )
}

interface Told {
  search: InstanceFilter
  most: number | undefined
}

function columnsOf(
  t: TFunction<['figures', 'common']>,
  { search, most }: Told,
): Column<RuleCount>[] {
  return [
    {
      name: 'rule',
      head: t('rules.rule'),
      cell: ({ rule }) => ruleName(rule),
      raw: ({ rule }) => rule,
    },
    {
      name: 'severity',
      head: t('rules.severity'),
      wide: true,
      cell: ({ severity }) =>
        severity === 'off' ? t('rules.off') : t(`common:severity.${severity}`),
      raw: ({ severity }) => severity,
    },
    {
      name: 'all',
      head: t('rules.all'),
      number: most === undefined,
      cell: ({ all, rule, severity }) => (
        <Counted count={all} most={most} tone={tones[severity]} search={{ ...search, rule }} />
      ),
      raw: ({ all }) => all,
    },
    {
      name: 'open',
      head: t('rules.open'),
      number: true,
      cell: ({ open, rule }) => (
        <Counted count={open} search={{ ...search, rule, undecided: 'yes' }} />
      ),
      raw: ({ open }) => open,
    },
  ]
}
