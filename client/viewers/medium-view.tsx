import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { type Modality, modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { AudioPoster } from './audio/audio-poster.tsx'
import { CodePoster } from './code/code-poster.tsx'
import { DocumentPoster } from './document/document-poster.tsx'
import { heavyKind } from './heavy-kind.ts'
import { ImagePoster } from './image/image-poster.tsx'
import { ThreeDPoster } from './three-d/three-d-poster.tsx'
import { useHindrance } from './use-hindrance.ts'
import { VideoPoster } from './video/video-poster.tsx'
import { ViewerBoundary } from './viewer-boundary.tsx'
import { ViewerFrame } from './viewer-frame.tsx'
import type { FileViewerProps, Siblings, ViewerEvents, ViewerProps } from './viewer-props.ts'

type Show = (props: ViewerProps) => ReactNode

const of =
  (part: ComponentType<ViewerProps>): Show =>
  (props) =>
    createElement(part, props)

const ofFile =
  (part: ComponentType<FileViewerProps>): Show =>
  ({ source, ...rest }) =>
    'file' in source ? createElement(part, { ...rest, ...source }) : null

/** How each modality is shown. To support a new one, add a folder beside this file and a row here. */
const shows: Record<Modality, { poster: Show; live: Show }> = {
  text: { poster: () => null, live: of(lazy(() => import('./text/text-viewer.tsx'))) },
  image: {
    poster: ofFile(ImagePoster),
    live: ofFile(lazy(() => import('./image/image-viewer.tsx'))),
  },
  audio: {
    poster: ofFile(AudioPoster),
    live: ofFile(lazy(() => import('./audio/audio-viewer.tsx'))),
  },
  video: {
    poster: ofFile(VideoPoster),
    live: ofFile(lazy(() => import('./video/video-viewer.tsx'))),
  },
  document: {
    poster: ofFile(DocumentPoster),
    live: ofFile(lazy(() => import('./document/document-viewer.tsx'))),
  },
  code: { poster: of(CodePoster), live: of(lazy(() => import('./code/code-viewer.tsx'))) },
  threeD: {
    poster: ofFile(ThreeDPoster),
    live: ofFile(lazy(() => import('./three-d/three-d-viewer.tsx'))),
  },
}

/** Shows any medium: its poster, and its viewer while it is live. */
export function MediumView({
  medium,
  file,
  tag,
  siblings,
  as,
  eager = false,
}: {
  medium: Medium
  file: MediumFile | undefined
  tag: string
  siblings: Siblings
  /** The kind of viewer, where it is not the one that the tag names. */
  as?: Modality
  /** Comes to life as soon as it is near, without being asked. */
  eager?: boolean
}) {
  const { t } = useTranslation('viewers')
  const modality = as ?? modalityOf(tag)
  const hindrance = useHindrance({ medium, file, modality, siblings })
  const inline = medium.kind === 'inline'
  const name = inline ? t('inline') : fileNameOf(medium)
  const source = inline ? { inline: medium.value } : file && { url: file.url, file }
  // The picture of a page is looked at like any picture.
  const shownAs = heavyKind(modality, medium, file?.facts) === 'image' ? 'image' : modality
  const show = (part: 'poster' | 'live') => (events: ViewerEvents) =>
    shownAs &&
    source && (
      <ViewerBoundary onFail={events.onFail} words={t('problem.viewer')}>
        <Suspense>{shows[shownAs][part]({ source, name, tag, siblings, ...events })}</Suspense>
      </ViewerBoundary>
    )
  return (
    <ViewerFrame
      key={`${file?.sha256} ${medium.value}`}
      {...{ modality, tag, name, medium, file, hindrance, eager }}
      poster={show('poster')}
      live={show('live')}
    />
  )
}
