import { memo, useDeferredValue, useId } from 'react'

import { useDraft } from '#client/revision/draft-context.ts'
import { UploadList } from '#client/revision/upload-list.tsx'
import { findingText } from '#client/validation/finding-text.ts'
import type { Found } from '#client/validation/found.ts'
import { type Content, type Side, sides } from '#shared/instance/content.ts'
import type { Fix } from '#shared/validation/finding.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { useDesk } from './desk-store.ts'
import { problemsOf } from './problems-of.ts'
import { showMedium } from './show-medium.ts'
import { SideHeading } from './side-heading.tsx'
import { SidePair } from './side-pair.tsx'
import { SideView } from './side-view.tsx'
import { useSettled } from './use-settled.ts'
import { useSteadyMap } from './use-steady-map.ts'

import classes from './desk.module.css'

/** While somebody types, the rendered side waits for a pause this long (ms): the findings come first. */
const pause = 150

interface ReadingColumnProps {
  slug: string
  files: Record<string, MediumFile>
  found: Found
  onFix: ((fix: Fix) => void) | undefined
}

/** Question and answer: to read, or as source and rendered side by side. */
export function ReadingColumn({ files, found, onFix, slug }: ReadingColumnProps) {
  'use memo'
  const content = useDraft((state) => state.stack.present)
  const editing = useDesk((state) => state.editing)
  const inPanel = useDesk((state) => state.tab === 'media')
  const drawn = useDeferredValue(useSettled(content, editing ? pause : 0))
  const id = useId()
  return (
    <>
      {editing && !inPanel && <UploadList slug={slug} />}
      {sides.map((side) => (
        <section key={side} className={classes['side']} aria-labelledby={`${id}-${side}`}>
          <SteadyHeading id={`${id}-${side}`} side={side} content={drawn[side]} />
          <SidePair
            editing={editing}
            slug={slug}
            side={side}
            files={files}
            found={found}
            onFix={onFix}
          >
            <Rendered side={side} content={drawn} files={files} found={found} />
          </SidePair>
        </section>
      ))}
    </>
  )
}

interface RenderedProps {
  side: Side
  content: Content
  files: Record<string, MediumFile>
  found: Found
}

function Rendered({ content, files, found, side }: RenderedProps) {
  const problems = useSteadyMap(problemsOf(found.findings, side, findingText))
  return (
    <SteadyView
      side={side}
      content={content}
      files={files}
      problems={problems}
      onShow={showMedium}
    />
  )
}

const SteadyView = memo(SideView)
const SteadyHeading = memo(SideHeading)
