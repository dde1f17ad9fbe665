import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { useModelsUsing } from './use-models-using.ts'

/** A material file as it is written, and which model uses it. */
export function MaterialItem({ url, file, name, tag, siblings, onReady, onFail }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const read = useSourceText({ url, file }, onFail)
  const note = useModelsUsing(tag, name, siblings)
  useEffect(() => {
    if (read) onReady()
  }, [read, onReady])
  return (
    <div className="viewer-fill">
      <p className="viewer-note">{note ?? t('threeD.material')}</p>
      <ScrollBox label={t('threeD.materialText', { name })}>
        <pre className="three-d-material">{read?.text}</pre>
      </ScrollBox>
    </div>
  )
}
