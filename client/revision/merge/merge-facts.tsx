import { useTranslation } from 'react-i18next'

import { Choice, type MergeParts } from './choice.tsx'
import { factNames } from './merge.ts'

import classes from './merge.module.css'

/** What both versions changed besides texts and media. */
export function MergeFacts(parts: MergeParts) {
  const { t } = useTranslation(['draft', 'revision'])
  const { facts, waivers } = parts.merged
  const open = factNames.filter((name) => facts[name].kind === 'open')
  const disputed = waivers.filter(({ is }) => is.kind === 'open')
  if (open.length + disputed.length === 0) return null
  return (
    <section className={classes['side']}>
      <h3>{t('revision:difference.fields')}</h3>
      {open.map((name) => {
        const fact = facts[name]
        if (fact.kind === 'settled') return null
        return (
          <Choice
            key={name}
            {...parts}
            name={name}
            legend={t(`revision:field.${name}`)}
            options={[
              { pick: 'mine', shown: wordsOf(fact.mine) },
              { pick: 'theirs', shown: wordsOf(fact.theirs) },
            ]}
          />
        )
      })}
      {disputed.map(({ is, name }) =>
        is.kind === 'settled' ? null : (
          <Choice
            key={name}
            {...parts}
            name={`waiver ${name}`}
            legend={t('merge.waiver', { name })}
            options={[
              { pick: 'mine', shown: is.mine?.reason ?? t('merge.waiver_none') },
              { pick: 'theirs', shown: is.theirs?.reason ?? t('merge.waiver_none') },
            ]}
          />
        ),
      )}
    </section>
  )
}

function wordsOf(value: object | string | number | null): string {
  if (value === null) return '–'
  return typeof value === 'object' ? Object.values(value).join(' · ') : String(value)
}
