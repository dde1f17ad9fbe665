import { Checkbox } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import { fixesOfAll } from '#client/validation/combine-fixes.ts'
import { type FindingActs, FindingCard } from '#client/validation/finding-card.tsx'
import type { Found } from '#client/validation/found.ts'
import { findingsOfCheck, nameOf, openCount } from '#client/validation/group-findings.ts'
import { type Check, checks } from '#shared/review/checks.ts'

import { Guideline } from './guideline.tsx'
import { SpecificationPanel } from './specification-panel.tsx'

import classes from './checks.module.css'

interface ChecksPanelProps {
  found: Found
  ticked: readonly string[]
  /** Absent where the ticks are not mine to set. */
  onTick?: (check: string, on: boolean) => void
  current: string | null
  acts: FindingActs
  guideline: string
}

/** The four checks of phase 1, each with the findings that belong to it. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { acts, current, found, guideline, onTick, ticked } = props
  const { t } = useTranslation('instance')
  const groups = useMemo(
    () => checks.map((check) => ({ check, findings: findingsOfCheck(found.findings, check) })),
    [found.findings],
  )
  const all = useMemo(() => fixesOfAll(groups.flatMap((group) => group.findings)), [groups])
  return (
    <>
      {groups.map(({ check, findings }) => {
        const open = openCount(findings)
        return (
          <section key={check} className={classes['check']} data-check={check}>
            <div className={classes['line']}>
              {onTick ? (
                <Checkbox
                  checked={ticked.includes(check)}
                  color="green"
                  label={
                    <>
                      {t(`checks.${check}.name`)} <KeyOf command={`tick_${check}`} />
                    </>
                  }
                  description={t(`checks.${check}.hint`)}
                  onChange={(event) => onTick(check, event.currentTarget.checked)}
                />
              ) : (
                <ReadCheck check={check} ticked={ticked.includes(check)} />
              )}
              {open > 0 && (
                <span className={classes['count']}>{t('checks.open', { count: open })}</span>
              )}
            </div>
            <ul className={classes['findings']}>
              {findings.map((finding) => (
                <FindingCard
                  key={`${nameOf(finding)} ${finding.start}`}
                  finding={finding}
                  content={found.content}
                  current={nameOf(finding) === current}
                  acts={acts}
                  all={all.get(finding)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <SpecificationPanel content={found.content} />
      <Guideline text={guideline} />
    </>
  )
}

/** A check that is not mine to tick: what the reviewer ticked, to read. */
function ReadCheck({ check, ticked }: { check: Check; ticked: boolean }) {
  const { t } = useTranslation('instance')
  const Icon = ticked ? IconCheck : IconMinus
  return (
    <div className={classes['read']} data-ticked={ticked}>
      <Icon size={18} aria-label={t(ticked ? 'checks.ticked' : 'checks.unticked')} />
      <div>
        <p>{t(`checks.${check}.name`)}</p>
        <p className={classes['hint']}>{t(`checks.${check}.hint`)}</p>
      </div>
    </div>
  )
}
