import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import { Ago } from '#client/revision/ago.tsx'

import { HunkChanges } from './hunk-changes.tsx'
import { nameOfHunk, type OpenSuggestion, type SuggestionActs } from './use-suggestion-acts.ts'

import classes from './suggestion.module.css'

/** What checkers suggested, hunk by hunk, to take or to leave. */
export function SuggestionsPanel({ suggestions }: { suggestions: SuggestionActs }) {
  const { t } = useTranslation('suggestion')
  const { list, mayDecide } = suggestions
  if (list.length === 0) return null
  return (
    <section className={classes['panel']} aria-labelledby="suggestions" data-hunks tabIndex={-1}>
      <h3 id="suggestions">{t('title')}</h3>
      {list.map((one) => (
        <Suggestion key={one.suggestion.id} one={one} suggestions={suggestions} />
      ))}
      {mayDecide && <p className={classes['quiet']}>{t('later')}</p>}
    </section>
  )
}

interface SuggestionProps {
  one: OpenSuggestion
  suggestions: SuggestionActs
}

function Suggestion({ one, suggestions }: SuggestionProps) {
  const { t } = useTranslation('suggestion')
  const { hunks, states, suggestion } = one
  const { author, mine, revision, round } = suggestion
  const done = states.filter((state) => state !== 'open').length
  return (
    <article className={classes['suggestion']}>
      <p className={classes['quiet']}>
        {t('by', { name: author ?? t('nameless'), round, number: revision })}{' '}
        <Ago at={suggestion.at} />
      </p>
      {suggestion.message && <p className={classes['message']}>{suggestion.message}</p>}
      {mine && suggestion.verdicts.length === 0 && !suggestions.mayDecide ? (
        <p className={classes['quiet']}>{t('sent', { number: revision })}</p>
      ) : (
        <p className={classes['quiet']}>{t('count', { done, all: hunks.length })}</p>
      )}
      <ol className={classes['hunks']}>
        {hunks.map((hunk, number) => (
          <li
            key={keyOf(suggestion.id, number)}
            data-hunk={keyOf(suggestion.id, number)}
            data-state={states[number]}
            tabIndex={-1}
            aria-label={t('hunk', { number: number + 1, all: hunks.length })}
          >
            <HunkChanges base={suggestion.base} hunk={hunk} />
            <HunkFoot one={one} number={number} suggestions={suggestions} />
          </li>
        ))}
      </ol>
    </article>
  )
}

const keyOf = (suggestion: string, hunk: number) => nameOfHunk({ suggestion, hunk })

function HunkFoot({ number, one, suggestions }: SuggestionProps & { number: number }) {
  const { t } = useTranslation('suggestion')
  const { acts, mayDecide, stuck } = suggestions
  const state = one.states[number] ?? 'open'
  const place = { suggestion: one.suggestion.id, hunk: number }
  const recorded = one.suggestion.verdicts.some((verdict) => verdict.hunk === number)
  const button = (act: 'accept' | 'reject') => (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={act === 'accept' ? <IconCheck size={14} /> : <IconX size={14} />}
      rightSection={<KeyOf command={`suggestion_${act}`} quiet />}
      onClick={() => acts[act](place)}
    >
      {t(act)}
    </Button>
  )
  return (
    <>
      {stuck === nameOfHunk(place) && (
        <p role="alert" className={classes['stuck']}>
          {t('changed')}
        </p>
      )}
      <div className={classes['foot']}>
        {state === 'open' && mayDecide ? (
          <>
            {button('accept')}
            {button('reject')}
          </>
        ) : (
          <span className={classes['state']}>
            {state === 'accepted' && <IconCheck size={14} aria-hidden />}
            {state === 'rejected' && <IconX size={14} aria-hidden />}
            {t(`state.${state}`)}
          </span>
        )}
        {state === 'rejected' && mayDecide && !recorded && (
          <Button size="compact-sm" variant="subtle" onClick={() => acts.anew(place)}>
            {t('anew')}
          </Button>
        )}
      </div>
    </>
  )
}
