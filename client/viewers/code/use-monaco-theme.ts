import { useComputedColorScheme } from '@mantine/core'
import { useEffect } from 'react'

import { monaco } from './monaco.ts'

/** The editor's colours follow the page's. */
export function useMonacoTheme(): void {
  const scheme = useComputedColorScheme()
  useEffect(() => monaco.editor.setTheme(`countersign-${scheme}`), [scheme])
}
