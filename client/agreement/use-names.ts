import { useTranslation } from 'react-i18next'

import { useCombinationWords } from '#client/instance/use-combination-words.ts'
import { readable } from '#client/lib/readable.ts'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import { useProject } from '#client/project/use-project.ts'
import { Modality } from '#shared/media/modality.ts'
import type { Dimension } from '#shared/view/agreement-view.ts'
import { mondayOf } from '#shared/view/week.ts'

/** What a value of a dimension is called; people by the names that came with the figures. */
export function useValueName(people: Record<string, string>) {
  const { t } = useTranslation(['agreement', 'common'])
  const { taxonomy } = useProject()
  const combination = useCombinationWords()
  const date = useUtcDay()
  return (by: Dimension, value: string): string => {
    switch (by) {
      case 'person':
        return people[value] ?? value
      case 'combination':
        return combination(value)
      case 'modality':
        return t(`common:modality.${Modality.parse(value)}`)
      case 'difficulty':
        return readable(taxonomy.difficulties[value] ?? value)
      case 'week':
        return t('weekOf', { date: date(mondayOf(value)) })
      case 'round':
        return t('roundNumber', { number: value })
      case 'field':
      case 'domain':
        return readable(value)
    }
  }
}

const told = [
  'high',
  'low',
  'keep',
  'delete',
  'returned',
  'ticked',
  'open',
  'edited',
  'kept',
] as const

/** What people can say is called: a vote, a verdict, a check; a reason code by itself. */
export function useCategoryName(): (category: string) => string {
  const { t } = useTranslation('agreement')
  return (category) => {
    const known = told.find((one) => one === category)
    if (known) return t(`category.${known}`)
    return category === '' ? t('category.none') : category.split(',').map(readable).join(', ')
  }
}
