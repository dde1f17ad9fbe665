import { VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { diffTexts, type Piece } from './diff-texts.ts'
import { foldPieces } from './fold-pieces.ts'
import { PieceText } from './piece-text.tsx'

import classes from './difference.module.css'

interface TextDifferenceProps {
  before: string
  after: string
  /** Inside another text, as a part of it. */
  inline?: boolean
  /** Puts away what stayed the same. */
  onlyChanges?: boolean
}

/** Two versions of a text as one: what came, what went, what moved, in words as well as in colour. */
export function TextDifference(props: TextDifferenceProps) {
  const { after, before, inline = false, onlyChanges = false } = props
  const { t } = useTranslation('revision')
  const pieces = useMemo(() => diffTexts(before, after), [before, after])
  if (before === after) return <p className={classes['none']}>{t('difference.same')}</p>
  const shown = foldPieces(pieces, onlyChanges).map((one) =>
    one.kind === 'fold' ? (
      <Fold key={one.at} text={one.text} />
    ) : (
      <ShownPiece key={one.at} piece={one.piece} begins={one.begins} />
    ),
  )
  if (inline) return <span className={classes['inline']}>{shown}</span>
  return (
    <div className={classes['text']} dir="auto">
      {shown}
    </div>
  )
}

function ShownPiece({ begins, piece }: { piece: Piece; begins: boolean }) {
  const { t } = useTranslation('revision')
  const { kind, text } = piece
  if (kind === 'same') return <PieceText text={text} />
  const Element = kind === 'inserted' || kind === 'moved_here' ? 'ins' : 'del'
  return (
    <Element
      data-piece={kind}
      title={t(`difference.${kind}`)}
      {...(begins && { 'data-change': true, tabIndex: -1 })}
    >
      <VisuallyHidden>{` [${t(`difference.${kind}`)}: `}</VisuallyHidden>
      <PieceText text={text} marks />
      <VisuallyHidden>{']'}</VisuallyHidden>
    </Element>
  )
}

function Fold({ text }: { text: string }) {
  const { t } = useTranslation('revision')
  const [open, setOpen] = useState(false)
  if (open) return <PieceText text={text} />
  const count = text.match(/\S+/g)?.length ?? 0
  return (
    <button type="button" className={classes['fold']} onClick={() => setOpen(true)}>
      {t('difference.folded', { count })}
    </button>
  )
}
