import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Conflict } from '#client/revision/open-draft.ts'

import type { Merge, Pick3, Picks } from './merge.ts'

import classes from './merge.module.css'

/** What every part of the merge is given. */
export interface MergeParts {
  merged: Merge
  picks: Picks
  kind: Conflict['kind']
  onPick: (name: string, pick: Pick3) => void
}

interface ChoiceProps extends Omit<MergeParts, 'merged'> {
  name: string
  legend: string
  options: { pick: Pick3; shown: ReactNode }[]
}

/** One thing that both sides changed: which of them holds. */
export function Choice({ kind, legend, name, onPick, options, picks }: ChoiceProps) {
  const { t } = useTranslation('draft')
  const picked = picks[name]
  return (
    <fieldset className={classes['choice']} data-choice={picked ?? 'open'}>
      <legend>{legend}</legend>
      {options.map(({ pick, shown }) => (
        <label key={pick}>
          <input
            type="radio"
            name={name}
            checked={picked === pick}
            onChange={() => onPick(name, pick)}
          />
          <span className={classes['whose']}>
            {pick === 'theirs' ? t(`merge.theirs.${kind}`) : t(`merge.${pick}`)}
          </span>
          <span className={classes['shown']} dir="auto">
            {shown}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
