import './notebook.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { languageNames } from '#client/viewers/code/language-names.ts'
import { RenderedText } from '#client/viewers/rendered-text.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'

import { NotebookOutput } from './notebook-output.tsx'
import type { Cell, Notebook } from './read-notebook.ts'
import { StillCode } from './still-code.tsx'

const step = 100

/** A notebook as its reader sees it: texts, code and what it put out. Nothing of it runs. */
export function NotebookCells({
  notebook,
  most = step,
  colours,
}: {
  notebook: Notebook
  most?: number
  colours: boolean
}) {
  const { t } = useTranslation('viewers')
  const [shown, setShown] = useState(most)
  const language = notebook.language in languageNames ? notebook.language : 'plaintext'
  const left = notebook.cells.length - shown
  return (
    <div className="notebook-cells">
      {notebook.cells.slice(0, shown).map((cell, i) => (
        <NotebookCell key={i} cell={cell} n={i + 1} language={colours ? language : null} />
      ))}
      {left > 0 && colours && (
        <button type="button" className="viewer-retry" onClick={() => setShown(shown + step)}>
          {t('notebook.more', { count: Math.min(left, step) })}
        </button>
      )}
    </div>
  )
}

function NotebookCell({ cell, n, language }: { cell: Cell; n: number; language: string | null }) {
  if (cell.kind === 'markdown')
    return (
      <div className="notebook-cell">
        <RenderedText
          text={cell.source}
          renderTag={(tag, inline) => inline && <TagChip tag={tag.key} />}
        />
      </div>
    )
  if (cell.kind === 'raw') return <pre className="notebook-cell notebook-raw">{cell.source}</pre>
  return (
    <div className="notebook-cell">
      <div className="notebook-code">
        <span className="notebook-count" aria-hidden="true">
          [{cell.count ?? ' '}]
        </span>
        <StillCode text={cell.source} language={language} />
      </div>
      {cell.outputs.map((output, i) => (
        <div key={i} className="notebook-output">
          <NotebookOutput output={output} n={n} />
        </div>
      ))}
    </div>
  )
}
