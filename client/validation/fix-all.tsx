import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Content } from '#shared/instance/content.ts'
import type { Fix } from '#shared/validation/finding.ts'

import type { FixOfAll } from './combine-fixes.ts'
import { FixEffect } from './fix-effect.tsx'

import classes from './findings.module.css'

interface FixAllProps {
  content: Content
  all: FixOfAll
  onFix: (fix: Fix) => void
}

/** Every fix of one kind as one step: first what it would change, all of it, then the doing. */
export function FixAll({ all, content, onFix }: FixAllProps) {
  const { t } = useTranslation('instance')
  const [open, setOpen] = useState(false)
  const { count, fix } = all
  return (
    <div className={classes['all']}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('finding.fix_all', { count })}
      </Button>
      {open && (
        <>
          <FixEffect content={content} fix={fix} whole />
          <Button size="compact-sm" variant="default" onClick={() => onFix(fix)}>
            {t('finding.fix_all_do', { count })}
          </Button>
        </>
      )}
    </div>
  )
}
