import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { PieceText } from '#client/revision/piece-text.tsx'
import type { Side } from '#shared/instance/content.ts'

import { Choice, type MergeParts } from './choice.tsx'
import type { Hunk } from './merge-texts.ts'
import { hunkName, textOf } from './merge.ts'

import classes from './merge.module.css'

/** Unchanged stretches longer than this are shown by their ends. */
const longest = 600
const end = 200

/** The text of one side as it will be: taken over, or to be chosen. */
export function MergeText({ side, ...parts }: MergeParts & { side: Side }) {
  const { t } = useTranslation('draft')
  const hunks = parts.merged.texts[side]
  const changed = hunks.some(({ kind }) => kind !== 'same' && kind !== 'mine')
  if (!changed) return <p className={classes['quiet']}>{t('merge.text_same')}</p>
  return (
    <div className={classes['text']} dir="auto">
      {hunks.map((hunk, i) =>
        hunk.kind === 'conflict' ? (
          <TextChoice key={hunkName(side, i)} {...parts} name={hunkName(side, i)} hunk={hunk} />
        ) : (
          <Stretch key={hunkName(side, i)} hunk={hunk} kind={parts.kind} />
        ),
      )}
    </div>
  )
}

function TextChoice({ hunk, name, ...parts }: MergeParts & { name: string; hunk: Hunk }) {
  const { t } = useTranslation('draft')
  const shown = (text: string) =>
    text ? <PieceText text={text} marks /> : <em>{t('merge.nothing')}</em>
  return (
    <Choice
      {...parts}
      name={name}
      legend={
        hunk.base.trim()
          ? t('merge.both_changed', { before: hunk.base.slice(0, 120) })
          : t('merge.both_wrote')
      }
      options={[
        { pick: 'mine', shown: shown(hunk.mine) },
        { pick: 'theirs', shown: shown(hunk.theirs) },
        { pick: 'both', shown: shown(textOf(hunk, 'both')) },
      ]}
    />
  )
}

function Stretch({ hunk, kind }: { hunk: Hunk; kind: MergeParts['kind'] }) {
  const { t } = useTranslation('draft')
  if (hunk.kind === 'same') return <Same text={hunk.mine} />
  const whose =
    hunk.kind === 'theirs'
      ? t(`merge.theirs.${kind}`)
      : t(hunk.kind === 'mine' ? 'merge.mine' : 'merge.agreed')
  const now = textOf(hunk, undefined)
  const Element = now ? 'ins' : 'del'
  return (
    <Element data-from={hunk.kind} title={whose}>
      <VisuallyHidden>{` [${whose}: `}</VisuallyHidden>
      <PieceText text={now || hunk.base} marks />
      <VisuallyHidden>{']'}</VisuallyHidden>
    </Element>
  )
}

function Same({ text }: { text: string }) {
  const { t } = useTranslation('draft')
  if (text.length <= longest) return <PieceText text={text} />
  return (
    <>
      <PieceText text={text.slice(0, end)} />
      <span className={classes['quiet']}>
        {t('merge.unchanged', { count: text.length - 2 * end })}
      </span>
      <PieceText text={text.slice(-end)} />
    </>
  )
}
