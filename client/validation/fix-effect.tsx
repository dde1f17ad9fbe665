import { PieceText } from '#client/revision/piece-text.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Content, Side } from '#shared/instance/content.ts'
import type { Fix, TextEdit } from '#shared/validation/finding.ts'

import classes from './findings.module.css'

const around = 24
const most = 6

/** What a fix would do, before it does it: each edit with a few words around, and the new keys. */
export function FixEffect({
  content,
  fix,
  whole = false,
}: {
  content: Pick<Content, Side>
  fix: Fix
  /** Every edit, however many. */
  whole?: boolean
}) {
  const rename = fix.rename ?? []
  const shown = whole ? fix.edits : fix.edits.slice(0, most)
  const hidden = fix.edits.length - shown.length
  return (
    <div className={classes['effect']} data-fix-effect data-whole={whole || undefined}>
      {shown.map((edit) => (
        <p key={`${edit.side} ${edit.start}`}>
          <EditEffect text={content[edit.side].text} edit={edit} />
        </p>
      ))}
      {hidden > 0 && <p>{`+ ${hidden}`}</p>}
      {rename.length > 0 && (
        <p>
          {rename.map(({ side, from, to }) => (
            <span key={`${side} ${from}`} className={classes['rename']}>
              <TagChip tag={from} /> → <TagChip tag={to} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function EditEffect({ text, edit }: { text: string; edit: TextEdit }) {
  const { end, insert, start } = edit
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  return (
    <>
      {from > 0 && '…'}
      {text.slice(from, start)}
      {end > start && (
        <del>
          <PieceText text={text.slice(start, end)} marks />
        </del>
      )}
      {insert && (
        <ins>
          <PieceText text={insert} marks />
        </ins>
      )}
      {text.slice(end, to)}
      {to < text.length && '…'}
    </>
  )
}
