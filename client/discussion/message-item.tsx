import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import { Ago } from '#client/revision/ago.tsx'
import type { Message } from '#shared/view/thread.ts'

import classes from './discussion.module.css'

/** Who said what, when. */
export function MessageItem({ message }: { message: Message }) {
  const { t } = useTranslation('discussion')
  const { at, author, mentions, mine, round, text } = message
  return (
    <li>
      <p className={classes['meta']}>
        <strong>{mine ? t('you') : (author ?? t('nameless'))}</strong>
        <Ago at={at} />
        <span>{t('round', { round })}</span>
      </p>
      <p className={classes['text']} dir="auto">
        {cutAtNames(text, mentions).map((piece, i) =>
          piece.name ? (
            <span key={i} className={classes['mention']}>
              {piece.text}
            </span>
          ) : (
            <Fragment key={i}>{piece.text}</Fragment>
          ),
        )}
      </p>
    </li>
  )
}

function cutAtNames(text: string, names: readonly string[]): { text: string; name: boolean }[] {
  let pieces = [{ text, name: false }]
  for (const name of names)
    pieces = pieces.flatMap((piece) =>
      piece.name
        ? [piece]
        : piece.text
            .split(`@${name}`)
            .flatMap((part, i) => [
              ...(i === 0 ? [] : [{ text: `@${name}`, name: true }]),
              { text: part, name: false },
            ]),
    )
  return pieces
}
