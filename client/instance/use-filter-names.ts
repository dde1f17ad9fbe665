import { useTranslation } from 'react-i18next'

import { useReasonName } from '#client/check/use-reason-name.ts'
import { readable } from '#client/lib/readable.ts'
import { tenthName } from '#client/lib/tenth-name.ts'
import { useDaysName } from '#client/lib/use-days-name.ts'
import { useLanguageName } from '#client/people/use-language-name.ts'
import { useWeeksName } from '#client/people/use-weeks-name.ts'
import { useProject } from '#client/project/use-project.ts'
import { ruleName } from '#client/validation/finding-text.ts'
import { Item } from '#shared/agreement/source.ts'
import { DoubleFilter } from '#shared/double/double-state.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'
import { Modality } from '#shared/media/modality.ts'
import { RuleId } from '#shared/validation/finding.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { useCombinationWords } from './use-combination-words.ts'
import { useDeedName } from './use-deed-name.ts'
import { useEditedName } from './use-edited-name.ts'
import { useReturnedName } from './use-returned-name.ts'
import { useStoodName } from './use-stood-name.ts'

/** Says a filter's value as people know it: a person by name, a stage in the language of the page. */
export function useFilterNames(): (filter: keyof InstanceFilter, value: string) => string {
  const { t } = useTranslation(['instance', 'common', 'gold'])
  const { people, taxonomy } = useProject()
  const languageName = useLanguageName()
  const combinationWords = useCombinationWords()
  const daysName = useDaysName()
  const returnedName = useReturnedName()
  const editedName = useEditedName()
  const stoodName = useStoodName()
  const deedName = useDeedName()
  const reasonName = useReasonName()
  const weeksName = useWeeksName()
  const person = (id: string) => people.find((one) => one.id === id)?.name ?? id
  return (filter, value) => {
    switch (filter) {
      case 'stage':
        return t(`common:stage.${Stage.parse(value)}`)
      case 'input':
      case 'output':
        return t(`common:modality.${Modality.parse(value)}`)
      case 'rule':
        return RuleId.safeParse(value).success ? ruleName(RuleId.parse(value)) : value
      case 'person':
        return person(value)
      case 'pair':
      case 'rater':
        return value.split('~').map(person).join(' + ')
      case 'reviews':
        return t(`list.reviews.${value as NonNullable<InstanceFilter['reviews']>}`)
      case 'item':
        return t(`list.item.${Item.parse(value)}`)
      case 'outcome':
        return t(`list.outcome.${value as NonNullable<InstanceFilter['outcome']>}`)
      case 'modality':
        return value
          .split('+')
          .map((one) => {
            const known = Modality.safeParse(one).data
            return known ? t(`common:modality.${known}`) : one
          })
          .join(' + ')
      case 'language':
        return languageName(value)
      case 'difficulty':
        return value === 'none'
          ? t('list.noDifficulty')
          : readable(taxonomy.difficulties[value] ?? value)
      case 'gold':
        return t('gold:templates.title')
      case 'votes':
        return t(`list.votes.${value as 'paired' | 'agreed' | 'split'}`)
      case 'double':
        return t(`double.${DoubleFilter.parse(value)}`)
      case 'field':
      case 'domain':
        return readable(value)
      case 'combination':
        return combinationWords(value)
      case 'since':
        return daysName(value)
      case 'returned':
        return returnedName(value)
      case 'edited':
        return editedName(value)
      case 'stood':
        return stoodName(value)
      case 'standing':
        return t(`list.standing.${value as 'expired' | 'splits'}`)
      case 'undecided':
        return t('list.yes')
      case 'did':
        return deedName(value)
      case 'reason':
        return reasonName(value)
      case 'week':
        return weeksName(value)
      case 'alike':
        return tenthName(Number(value))
      case 'round':
      case 'text':
        return value
    }
  }
}
