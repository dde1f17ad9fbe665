import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

/** Writes to the clipboard, and says for a moment that it did. */
export function useCopied(): [copied: boolean, copy: (text: string) => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const scope = new Scope()
    scope.timeout(() => setCopied(false), 2000)
    return () => scope.dispose()
  }, [copied])
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return [copied, copy]
}

/** Copies a text exactly as it is written. */
export function CopyTool({ text }: { text: string }) {
  const { t } = useTranslation('viewers')
  const [copied, copy] = useCopied()
  return (
    <Tool
      label={copied ? t('code.copied') : t('code.copy')}
      icon={copied ? IconCheck : IconCopy}
      onClick={() => copy(text)}
    />
  )
}
