import { useTranslation } from 'react-i18next'

import { PanZoom } from '#client/viewers/pan-zoom.tsx'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { useModelsUsing } from './use-models-using.ts'

/** The picture of a model's surface, and which model uses it. */
export function TextureItem({ url, file, name, tag, siblings, onReady, onFail }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const note = useModelsUsing(tag, name, siblings)
  const broken = () => onFail(t('threeD.badTexture', { type: file.facts.mime }))
  return (
    <div className="viewer-fill">
      <p className="viewer-note">{note ?? t('threeD.texture')}</p>
      <div className="three-d-texture">
        <PanZoom src={url} name={name} onReady={onReady} onBroken={broken} />
      </div>
    </div>
  )
}
