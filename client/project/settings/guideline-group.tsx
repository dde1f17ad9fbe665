import { SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { RenderedText } from '#client/viewers/rendered-text.tsx'

import { Group } from './group.tsx'
import type { GroupProps } from './use-draft.ts'

import classes from './settings.module.css'

/** The project's own words on what is good, in Markdown, as reviewers and checkers will read them. */
export function GuidelineGroup({ wanted, want }: GroupProps) {
  'use memo'
  const { t } = useTranslation('settings')
  const [shown, setShown] = useState('write')
  return (
    <Group title={t('guideline.title')} what={t('guideline.what')}>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t('guideline.shown')}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'write', label: t('guideline.write') },
          { value: 'read', label: t('guideline.read') },
        ]}
      />
      {shown === 'write' ? (
        <Textarea
          aria-label={t('guideline.title')}
          autosize
          minRows={8}
          maxRows={24}
          placeholder={t('guideline.example')}
          value={wanted.guideline}
          onChange={(event) => want({ guideline: event.currentTarget.value })}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        />
      ) : (
        <div className={classes['reading']}>
          <RenderedText text={wanted.guideline || t('guideline.empty')} renderTag={() => null} />
        </div>
      )}
    </Group>
  )
}
