import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'
import type { OfficeFormat } from '#client/viewers/document/document-kind.ts'
import { fileBytes } from '#client/viewers/file-text.ts'
import { useLoadFailure } from '#client/viewers/use-source-text.ts'

import type { OfficeContent } from './office-content.ts'

type Read = Exclude<OfficeContent, { kind: 'refused' }>

/** How long the reading may take, in milliseconds. */
const patience = 30_000

/** Reads an office file in a worker of its own, which ends with it; null until it is read, or when `onFail` was told why not. */
export function useOffice(
  url: string,
  format: OfficeFormat,
  onFail: (sentence: string) => void,
): Read | null {
  const { t } = useTranslation('viewers')
  const unloaded = useLoadFailure(onFail)
  const [content, setContent] = useState<Read | null>(null)
  useEffect(() => {
    const scope = new Scope()
    const work = (bytes: Uint8Array<ArrayBuffer>) => {
      if (scope.ended) return
      const worker = new Worker(new URL('./read-office.worker.ts', import.meta.url), {
        type: 'module',
        name: 'office',
      })
      const working = new Scope()
      working.add(() => worker.terminate())
      scope.add(() => working.dispose())
      const refuse = (word: 'damaged' | 'huge' | 'slow') => {
        working.dispose()
        onFail(t(`document.office.${word}`))
      }
      working.timeout(() => refuse('slow'), patience)
      worker.addEventListener('error', () => refuse('damaged'))
      worker.addEventListener('message', ({ data }: MessageEvent<OfficeContent>) => {
        working.dispose()
        if (data.kind === 'refused') refuse(data.reason)
        else setContent(data)
      })
      worker.postMessage({ format, bytes }, [bytes.buffer])
    }
    fileBytes(url, scope.signal()).then(work, (error: unknown) => {
      if (!scope.ended) unloaded(error)
    })
    return () => {
      scope.dispose()
      setContent(null)
    }
  }, [url, format, onFail, unloaded, t])
  return content
}
