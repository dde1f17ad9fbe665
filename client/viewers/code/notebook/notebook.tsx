import { IconCode } from '@tabler/icons-react'
import { type UIEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useWholeOnly } from '#client/discussion/spots/use-whole-only.ts'
import { useCodeKept } from '#client/viewers/code/code-kept.ts'
import { useMonacoTheme } from '#client/viewers/code/use-monaco-theme.ts'
import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'
import { Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { NotebookCells } from './notebook-cells.tsx'
import { countsOf, type Notebook as Read } from './read-notebook.ts'

/** A notebook to read, its source one key away. */
export default function Notebook({
  name,
  tag,
  notebook,
  onReady,
  onSource,
}: ViewerProps & { notebook: Read; onSource: () => void }) {
  const { t } = useTranslation('viewers')
  const box = useRef<HTMLDivElement>(null)
  const { keep, read } = useCodeKept()
  useMonacoTheme()
  useWholeOnly('notebook')
  useEffect(() => {
    box.current?.querySelector('.viewer-scroll')?.scrollTo(0, read().scroll)
    onReady()
  }, [onReady, read])
  const counts = countsOf(notebook)
  const said = [
    t('notebook.cellCount', { count: counts.cells }),
    t('notebook.codeCount', { count: counts.code }),
    t('notebook.outputCount', { count: counts.outputs }),
  ]
  return (
    <div className="code-live">
      <Tools>
        <Tool label={t('notebook.source')} keys="R" icon={IconCode} onClick={onSource} />
      </Tools>
      <div ref={box} className="code-room">
        <ScrollBox
          className="viewer-scroll notebook"
          label={t('notebook.label', { name: `${tag} ${name}` })}
          keys={{ r: onSource }}
          onScroll={(event: UIEvent) => keep({ scroll: event.currentTarget.scrollTop })}
        >
          <NotebookCells notebook={notebook} colours />
        </ScrollBox>
      </div>
      <div className="code-status">
        <span className="grow">{said.join(' · ')}</span>
        <span>{notebook.language}</span>
      </div>
    </div>
  )
}
