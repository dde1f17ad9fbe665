import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import { sendOnEnter } from '#client/instance/send-on-enter.ts'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Content } from '#shared/instance/content.ts'
import type { Finding, Fix } from '#shared/validation/finding.ts'

import type { FixOfAll } from './combine-fixes.ts'
import { findingText, fixText } from './finding-text.ts'
import { FixAll } from './fix-all.tsx'
import { FixEffect } from './fix-effect.tsx'

import classes from './findings.module.css'

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle }

export interface FindingActs {
  go: (finding: Finding) => void
  /** Absent where the content is not mine to change. */
  fix?: (fix: Fix) => void
  waive?: (finding: Finding, reason: string | null) => void
}

interface FindingCardProps {
  finding: Finding
  content: Content
  current: boolean
  acts: FindingActs
  /** All fixes of its kind, where it is the first of several. */
  all?: FixOfAll | undefined
}

/** One finding: what is wrong, where, and the ways out of it. */
export function FindingCard({ acts, all, content, current, finding }: FindingCardProps) {
  const { t } = useTranslation(['instance', 'common'])
  const [asking, setAsking] = useState(false)
  const { fix, rule, severity, tag, waived } = finding
  const Icon = icons[severity]
  return (
    <li
      className={classes['finding']}
      data-severity={waived === undefined ? severity : 'waived'}
      data-finding={rule}
      aria-current={current || undefined}
    >
      <button type="button" className={classes['go']} onClick={() => acts.go(finding)}>
        <Icon size={16} aria-label={t(`common:severity.${severity}`)} />
        <span>{findingText(finding)}</span>
      </button>
      <div className={classes['meta']}>
        {tag && <TagChip tag={tag} />}
        <code>{rule}</code>
      </div>
      {waived !== undefined && (
        <p className={classes['waived']}>
          {t('finding.waived', { reason: waived })}
          {acts.waive && (
            <Button size="compact-xs" variant="subtle" onClick={() => acts.waive?.(finding, null)}>
              {t('finding.unwaive')}
            </Button>
          )}
        </p>
      )}
      {fix && waived === undefined && (
        <>
          <FixEffect content={content} fix={fix} />
          {acts.fix && (
            <Button size="compact-sm" variant="default" onClick={() => acts.fix?.(fix)}>
              {fixText(fix)}
              {current && <KeyOf command="fix" quiet />}
            </Button>
          )}
          {acts.fix && all && <FixAll all={all} content={content} onFix={acts.fix} />}
        </>
      )}
      {finding.waivable && waived === undefined && acts.waive && !asking && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {t('finding.waive')}
        </Button>
      )}
      {asking && (
        <WaiveForm
          onWaive={(reason) => {
            acts.waive?.(finding, reason)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}

const takeFocus = (box: HTMLTextAreaElement | null) => box?.focus()

interface WaiveFormProps {
  onWaive: (reason: string) => void
  onCancel: () => void
}

function WaiveForm({ onWaive, onCancel }: WaiveFormProps) {
  const { t } = useTranslation('instance')
  const [reason, setReason] = useState('')
  const send = () => {
    if (reason.trim()) onWaive(reason.trim())
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys send and close it
    <form
      className={classes['waive']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        else sendOnEnter(send)(event)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        label={t('finding.waive_reason')}
        description={t('finding.waive_hint')}
        autosize
        ref={takeFocus}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit" disabled={!reason.trim()}>
        {t('finding.waive_do')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
        {t('finding.cancel')}
      </Button>
    </form>
  )
}
