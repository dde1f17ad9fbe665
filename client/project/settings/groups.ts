import type { ComponentType } from 'react'

import type { ProjectView } from '#shared/project/project-view.ts'

import { BlindnessGroup } from './blindness-group.tsx'
import { DoubleGroup } from './double-group.tsx'
import { GoldGroup } from './gold-group.tsx'
import { GuidelineGroup } from './guideline-group.tsx'
import { HistoryGroup } from './history-group.tsx'
import { NameGroup } from './name-group.tsx'
import { ReasonsGroup } from './reasons-group.tsx'
import { RoundsGroup } from './rounds-group.tsx'
import { RulesGroup } from './rules-group.tsx'
import { SeveritiesGroup } from './severities-group.tsx'
import { TaxonomyGroup } from './taxonomy-group.tsx'
import { TimeGroup } from './time-group.tsx'
import type { GroupProps } from './use-draft.ts'

/** Why the settings cannot be saved as they are wanted: words of the catalogue. */
export type Hindrance =
  | 'name.needed'
  | 'reasons.needed'
  | 'severity.needed'
  | 'choice.double.seedNeeded'

interface SettingsGroup {
  id: string
  Group: ComponentType<GroupProps>
  hindrance?: (wanted: ProjectView) => Hindrance | null
}

/** The groups of the settings in their order. To add one, write a file beside this one and name it here. */
export const groups: readonly SettingsGroup[] = [
  {
    id: 'name',
    Group: NameGroup,
    hindrance: ({ name }) => (name.trim() === '' ? 'name.needed' : null),
  },
  { id: 'guideline', Group: GuidelineGroup },
  { id: 'rounds', Group: RoundsGroup },
  {
    id: 'double',
    Group: DoubleGroup,
    hindrance: ({ policy }) =>
      policy.double.seed.trim() === '' ? 'choice.double.seedNeeded' : null,
  },
  { id: 'gold', Group: GoldGroup },
  { id: 'blindness', Group: BlindnessGroup },
  { id: 'time', Group: TimeGroup },
  {
    id: 'reasons',
    Group: ReasonsGroup,
    hindrance: ({ policy }) => (policy.reasonCodes.length === 0 ? 'reasons.needed' : null),
  },
  { id: 'rules', Group: RulesGroup },
  {
    id: 'severities',
    Group: SeveritiesGroup,
    hindrance: ({ policy }) =>
      Object.values(policy.severities).some(({ reason }) => reason.trim() === '')
        ? 'severity.needed'
        : null,
  },
  { id: 'taxonomy', Group: TaxonomyGroup },
  { id: 'history', Group: HistoryGroup },
]
