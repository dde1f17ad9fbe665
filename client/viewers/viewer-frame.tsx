import './viewers.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { CommentTool } from '#client/discussion/spots/comment-tool.tsx'
import { MediumBytes } from '#client/discussion/spots/medium-bytes.ts'
import type { Medium } from '#shared/instance/medium.ts'
import type { Modality } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { factsLine } from './facts-line.ts'
import { heavyKind } from './heavy-kind.ts'
import { KeptPlace } from './levels/kept-state.ts'
import { useLevel } from './levels/use-level.ts'
import { ViewerKind } from './own-keys-store.ts'
import { ReservedBody } from './reserved-body.tsx'
import { useLookedAt } from './seen/use-looked-at.ts'
import { TagChip } from './tag-chip.tsx'
import { useBytes } from './use-bytes.ts'
import { useDrawn } from './use-drawn.ts'
import { useEntering } from './use-entering.ts'
import { DownloadTool, FullScreenTool } from './viewer-buttons.tsx'
import { ViewerError } from './viewer-error.tsx'
import type { ViewerEvents } from './viewer-props.ts'
import { ToolSlot } from './viewer-tools.tsx'

/**
 * What all viewers share: the caption, the reserved space, the levels, and failure told in words. `poster` is drawn until the
 * viewer is live and again when it is put away; a light viewer has none.
 */
export function ViewerFrame({
  modality,
  tag,
  name,
  medium,
  file,
  hindrance,
  eager,
  live,
  poster,
}: {
  modality: Modality | null
  tag: string
  name: string
  medium: Medium
  file: MediumFile | undefined
  hindrance: string | null
  eager: boolean
  live: (events: ViewerEvents) => ReactNode
  poster: (events: ViewerEvents) => ReactNode
}) {
  const { t, i18n } = useTranslation('viewers')
  const figure = useRef<HTMLElement>(null)
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const heavy = heavyKind(modality, medium, file?.facts)
  const [failure, setFailure] = useState<string | null>(null)
  const wrong = hindrance ?? failure
  const placed = useLevel(figure, heavy, wrong !== null)
  const bytes = useBytes(medium)
  const drawn = useDrawn(placed, wrong !== null, setFailure)
  const { near, want } = placed
  useEffect(() => {
    if (eager && near) want()
  }, [eager, near, want])
  useEntering(figure, placed, drawn.state)
  useLookedAt(figure, {
    bytes,
    kind: heavy,
    level: placed.level,
    drawn: drawn.state === 'ready',
  })

  const retry = () => {
    setFailure(null)
    placed.want()
  }
  const facts = file ? factsLine(file.facts, i18n.language, t) : ''
  const isLive = placed.level === 'live'
  const posterShown = heavy !== null && (!isLive || drawn.state === 'loading')
  return (
    <ViewerKind value={modality}>
      <figure
        ref={figure}
        className="viewer"
        data-viewer={modality ?? 'unknown'}
        data-tag={tag}
        data-bytes={bytes ?? undefined}
        data-state={drawn.state}
        data-level={placed.level}
        aria-busy={drawn.state === 'loading'}
      >
        <figcaption className="viewer-caption">
          <span className="viewer-title">
            <TagChip tag={tag} />
            <span className="viewer-name" dir="auto" title={name}>
              {name}
            </span>
            {facts && (
              <span className="viewer-facts" title={facts}>
                {facts}
              </span>
            )}
          </span>
          <span className="viewer-tools">
            <span ref={setTools} className="viewer-tools" />
            {!wrong && <CommentTool sha256={bytes} />}
            {file && !wrong && <DownloadTool url={file.url} name={name} />}
            {!wrong && <FullScreenTool name={name} figure={figure} onOpen={placed.want} />}
          </span>
        </figcaption>
        {wrong ? (
          <ViewerError
            name={name}
            file={file}
            sentence={wrong}
            onRetry={hindrance ? undefined : retry}
          />
        ) : (
          <ReservedBody
            modality={modality}
            medium={medium}
            facts={file?.facts}
            drawn={drawn.state === 'ready'}
            away={placed.away && placed.level === 'suspended'}
            veil={drawn.veiled ? t('loading') : null}
          >
            {placed.near && (
              <MediumBytes value={bytes}>
                <ToolSlot value={tools}>
                  <KeptPlace value={`${tag} ${file?.sha256 ?? medium.value}`}>
                    {posterShown && (
                      <div className="viewer-layer" data-layer="poster">
                        {poster(drawn.posterEvents)}
                      </div>
                    )}
                    {isLive && (
                      <div className="viewer-layer" data-layer="live">
                        {live(drawn.liveEvents)}
                      </div>
                    )}
                  </KeptPlace>
                </ToolSlot>
              </MediumBytes>
            )}
          </ReservedBody>
        )}
      </figure>
    </ViewerKind>
  )
}
