import { EditorView } from '@codemirror/view'
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'

import { useEditorSpots } from '#client/discussion/text/use-editor-spots.ts'
import { useDraft, useDraftStore } from '#client/revision/draft-context.ts'
import { MediumCard } from '#client/revision/medium-card.tsx'
import { moveMedium } from '#client/revision/move-medium.ts'
import { SideEditor, type SideEditorProps } from '#client/revision/side-editor.tsx'
import { useUploads } from '#client/revision/use-uploads.ts'
import { findingText } from '#client/validation/finding-text.ts'
import type { Found } from '#client/validation/found.ts'
import { liveFindings } from '#client/validation/live-findings.ts'
import { readyValidator } from '#client/validation/validate-aside.ts'
import { previewOf } from '#client/viewers/preview-of.ts'
import type { Side } from '#shared/instance/content.ts'
import { fileNameOf } from '#shared/instance/medium.ts'
import { tagsIn } from '#shared/instance/tag.ts'
import type { Fix } from '#shared/validation/finding.ts'
import { other } from '#shared/validation/reading.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { useDesk, useDeskStore } from './desk-store.ts'
import { problemsOf } from './problems-of.ts'
import { sideHeading } from './shown-desk.ts'
import { useScrollTogether } from './use-scroll-together.ts'
import { useSteadyMap } from './use-steady-map.ts'

interface SideSourceProps {
  slug: string
  side: Side
  files: Record<string, MediumFile>
  found: Found
  rendered: RefObject<HTMLElement | null>
  /** The medium that is looked at, and where. */
  linked: { key: string; from: 'source' | 'rendered' } | null
  before: SideEditorProps['before']
  onLook: (key: string) => void
  onFix: ((fix: Fix) => void) | undefined
}

/** The source of one side, with what the draft, the findings and the media know of it. */
export default function SideSource(props: SideSourceProps) {
  const { files, linked, onFix, onLook, rendered, side, slug } = props
  const { t } = useTranslation(['instance', 'common'])
  const store = useDraftStore()
  const found = useStore(liveFindings(store), (state) => state.found) ?? props.found
  const desk = useDeskStore()
  const uploads = useUploads(slug)
  const spots = useEditorSpots(side)
  const { media, text } = useDraft((state) => state.stack.present[side])
  const elsewhere = useDraft((state) => state.stack.present[other(side)].media)
  const place = useDesk((state) => state.places[side])
  const active = useDesk((state) => (state.cursor?.side ?? 'question') === side)

  const labels = useMemo(
    () => new Map(media.map((medium) => [medium.key, fileNameOf(medium)])),
    [media],
  )
  const pictures = useMemo(() => {
    const shown = media.map((medium) => {
      const file = medium.kind === 'file' ? files[medium.sha256] : undefined
      return [medium.key, previewOf(medium, file)] as const
    })
    return new Map(shown.flatMap(([key, one]) => (one.kind === 'picture' ? [[key, one.url]] : [])))
  }, [files, media])
  const problems = useSteadyMap(problemsOf(found.findings, side, findingText))
  const marked = linked?.key ?? null
  const chips = useMemo(
    () => ({ labels, pictures, problems, linked: marked }),
    [labels, marked, pictures, problems],
  )
  const [view, setView] = useState<EditorView | null>(null)
  useScrollTogether(view, rendered)
  useEffect(readyValidator, [])
  useEffect(() => {
    if (!view || linked?.from !== 'rendered') return
    const tag = tagsIn(view.state.doc.toString()).find((one) => one.key === linked.key)
    if (tag) view.dispatch({ effects: EditorView.scrollIntoView(tag.start, { y: 'nearest' }) })
  }, [linked, view])
  const fits = found.content[side].text === text
  const findings = useMemo(
    () => (fits ? found.findings.filter((finding) => finding.side === side) : null),
    [fits, found.findings, side],
  )
  const change = useCallback(
    (next: string, apart: boolean) =>
      store
        .getState()
        .edit(
          (now) => ({ ...now, [side]: { ...now[side], text: next } }),
          apart ? undefined : `text ${side}`,
        ),
    [side, store],
  )
  const preview: SideEditorProps['preview'] = (key) => {
    const medium = [...media, ...elsewhere].find((one) => one.key === key)
    const file = medium?.kind === 'file' ? files[medium.sha256] : undefined
    return <MediumCard tag={key} medium={medium} file={file} problem={problems.get(key)} />
  }
  return (
    <SideEditor
      side={side}
      label={t('side.source', { side: t(`common:side.${side}`) })}
      text={text}
      chips={chips}
      findings={findings}
      place={place}
      before={props.before}
      active={active}
      owner={store}
      preview={preview}
      onView={setView}
      extensions={spots}
      acts={{
        change,
        cursor: (at) => desk.getState().point(side, at),
        fix: (fix) => onFix?.(fix),
        undo: () => store.getState().undo(),
        redo: () => store.getState().redo(),
        leave: () => sideHeading(side)?.focus(),
        look: onLook,
        files: (chosen, at) => void uploads.getState().add(chosen, { side, at }),
        arrive: (carried, at) => store.getState().edit((now) => moveMedium(now, carried, at)),
        across: (moving) => store.getState().edit((now) => moveMedium(now, moving, null)),
      }}
    />
  )
}
