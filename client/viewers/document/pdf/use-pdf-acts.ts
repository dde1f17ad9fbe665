import { type RefObject, useMemo } from 'react'

import type { PdfView } from './pdf-view.ts'

const step = 1.25

export type PdfActs = ReturnType<typeof usePdfActs>

/** What a person can do with the pages that are shown at the moment. */
export function usePdfActs(view: RefObject<PdfView | null>) {
  return useMemo(
    () => ({
      go: (page: number) => view.current?.go(page),
      goTo: (dest: string | unknown[]) => view.current?.goTo(dest),
      zoomIn: () => view.current?.zoom(step),
      zoomOut: () => view.current?.zoom(1 / step),
      fitWidth: () => view.current?.fit('page-width'),
      fitPage: () => view.current?.fit('page-fit'),
      actual: () => view.current?.fit('page-actual'),
      rotate: () => view.current?.rotate(),
      endFind: () => view.current?.endFinding(),
    }),
    [view],
  )
}
