import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Policy } from '#shared/project/policy.ts'
import { type RuleId, ruleIds, rules, severities } from '#shared/validation/finding.ts'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

import classes from './settings.module.css'

/** How severe each rule is here. Whatever differs from the default says why. */
export function SeveritiesGroup({ wanted: { policy }, choose: chooseOf }: GroupProps) {
  'use memo'
  const { t } = useTranslation(['settings', 'validation', 'common'])
  const wanted = policy.severities
  const want = (chosen: Policy['severities']) => chooseOf({ severities: chosen })

  const choose = (rule: RuleId, severity: string) => {
    const { [rule]: before, ...rest } = wanted
    const known = ([...severities, 'off'] as const).find((each) => each === severity)
    if (known === undefined || known === rules[rule]) want(rest)
    else want({ ...rest, [rule]: { severity: known, reason: before?.reason ?? '' } })
  }
  return (
    <Group title={t('choice.severities.title')} what={t('choice.severities.what')}>
      <ul className={classes['rules']}>
        {ruleIds.map((rule) => {
          const own = wanted[rule]
          const name = t(`validation:rule.${rule}.name`)
          return (
            <li key={rule} data-own={own !== undefined || undefined}>
              <div>
                <span className={classes['ruleName']}>{name}</span> <code>{rule}</code>
                <p className={classes['quiet']}>{t(`validation:rule.${rule}.why`)}</p>
              </div>
              <NativeSelect
                size="xs"
                aria-label={t('severity.of', { rule: name })}
                value={own?.severity ?? rules[rule]}
                onChange={(event) => choose(rule, event.currentTarget.value)}
                data={[
                  ...severities.map((each) => ({
                    value: each,
                    label:
                      t(`common:severity.${each}`) +
                      (each === rules[rule] ? ` · ${t('severity.byDefault')}` : ''),
                  })),
                  { value: 'off', label: t('severity.off') },
                ]}
              />
              {own && (
                <TextInput
                  className={classes['why'] ?? ''}
                  size="xs"
                  aria-label={t('severity.why', { rule: name })}
                  placeholder={t('severity.whyHere')}
                  required
                  value={own.reason}
                  onChange={(event) =>
                    want({ ...wanted, [rule]: { ...own, reason: event.currentTarget.value } })
                  }
                />
              )}
            </li>
          )
        })}
      </ul>
    </Group>
  )
}
