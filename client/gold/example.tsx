import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ContentDifference } from '#client/revision/content-difference.tsx'
import type { Breakable, GoldPreview } from '#shared/gold/gold-preview.ts'

import classes from './gold.module.css'

/** What a copy could show: one of the ways to break the instance, and the next. */
export function Example({ kinds, preview }: { preview: GoldPreview; kinds: readonly Breakable[] }) {
  const { t } = useTranslation('gold')
  const [at, setAt] = useState(0)
  // One of each kind first, so that the lot shows what it can do.
  const rows = [0, 1, 2].flatMap((nth) => kinds.flatMap(({ examples }) => examples[nth] ?? []))
  const shown = rows[at % rows.length]
  if (!shown) return null
  const { kind, now, was } = shown.defect
  return (
    <section className={classes['example']} aria-label={t('mark.preview')} data-example={kind}>
      <Group justify="space-between" gap="xs">
        <h3>{t('mark.preview')}</h3>
        {rows.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            type="button"
            onClick={() => setAt((at + 1) % rows.length)}
          >
            {t('mark.another')}
          </Button>
        )}
      </Group>
      <Text size="sm" aria-live="polite">
        <strong>{t(`defect.${kind}`)}.</strong> {t('mark.example', { was, now })}
      </Text>
      <ContentDifference
        before={preview.right}
        after={shown.content}
        files={preview.files}
        onlyChanges
      />
    </section>
  )
}
