import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Policy } from '#shared/project/policy.ts'

import type { GroupProps } from './use-draft.ts'

type Yes = { [K in keyof Policy]: Policy[K] extends boolean ? K : never }[keyof Policy]

interface Props extends Pick<GroupProps, 'wanted' | 'choose'> {
  names: readonly Yes[]
  /** Choices that mean nothing beside the others. */
  idle?: Partial<Record<Yes, boolean>>
}

/** Choices between yes and no, with what each answer means written under it. */
export function ChoiceSwitches({ wanted: { policy }, choose, names, idle = {} }: Props) {
  'use memo'
  const { t } = useTranslation('settings')
  return names.map((name) => (
    <Switch
      key={name}
      checked={policy[name]}
      disabled={idle[name] ?? false}
      onChange={(event) => choose({ [name]: event.currentTarget.checked })}
      label={t(`choice.${name}.title`)}
      description={t(`choice.${name}.${policy[name] ? 'on' : 'off'}`)}
    />
  ))
}
