import { useTranslation } from 'react-i18next'

import type { Policy } from '#shared/project/policy.ts'
import { changedChoices } from '#shared/view/changed-choices.ts'

import { choiceWords } from './choice-words.ts'

/** The choices in which two policies differ, each with what it was and what it is: entries of a list. */
export function Differences({ before, after }: { before: Policy; after: Policy }) {
  const { t } = useTranslation(['settings', 'common'])
  return changedChoices(before, after).map((key) => (
    <li key={key} data-choice={key}>
      {t('difference', {
        choice: t(`choice.${key}.title`),
        before: choiceWords(t, key, before),
        after: choiceWords(t, key, after),
      })}
    </li>
  ))
}
