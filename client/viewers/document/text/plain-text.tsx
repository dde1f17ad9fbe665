import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { Tools } from '#client/viewers/viewer-tools.tsx'

/** Plain text as it is written, with the encoding it was read in. */
export function PlainText({ url, file, name, onReady, onFail }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const read = useSourceText({ url, file }, onFail)
  useEffect(() => {
    if (read) onReady()
  }, [read, onReady])
  return (
    <div className="viewer-fill">
      <Tools>
        {read && read.encoding !== file.facts.codec && (
          <span className="viewer-facts">{read.encoding}</span>
        )}
      </Tools>
      <ScrollBox label={t('document.text', { name })}>
        <pre className="document-text" dir="auto">
          {read?.text}
        </pre>
      </ScrollBox>
    </div>
  )
}
