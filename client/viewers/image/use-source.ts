import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { openSource } from './open-source.ts'
import type { PictureSource } from './picture-source.ts'

/** The pixels of a file while the component is there; null until they are decoded, and where there is no file. */
export function useSource(
  file: MediumFile | undefined,
  onBroken: (file: MediumFile) => void,
): PictureSource | null {
  const [source, setSource] = useState<PictureSource | null>(null)
  useEffect(() => {
    if (!file) return
    const scope = new Scope()
    openSource(file, scope.signal()).then(
      (opened) => {
        scope.add(() => {
          setSource(null)
          opened.close()
        })
        if (!scope.ended) setSource(opened)
      },
      () => {
        if (!scope.ended) onBroken(file)
      },
    )
    return () => scope.dispose()
    // A new address for the same bytes is no other picture.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [file?.sha256, onBroken])
  return source
}
