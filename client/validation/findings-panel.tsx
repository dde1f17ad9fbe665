import { Button, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { Content } from '#shared/instance/content.ts'
import type { Fix } from '#shared/validation/finding.ts'
import { type NumberedBy, renumber } from '#shared/validation/renumber.ts'

import { fixesOfAll } from './combine-fixes.ts'
import { type FindingActs, FindingCard } from './finding-card.tsx'
import { fixText } from './finding-text.ts'
import { FixEffect } from './fix-effect.tsx'
import type { Found } from './found.ts'
import { groupFindings, nameOf } from './group-findings.ts'

import classes from './findings.module.css'

interface FindingsPanelProps {
  found: Found
  current: string | null
  acts: FindingActs
}

/** Every finding, side by side with its ways out. */
export function FindingsPanel({ acts, current, found }: FindingsPanelProps) {
  const { t } = useTranslation(['instance', 'common'])
  const groups = useMemo(() => groupFindings(found.findings), [found.findings])
  const all = useMemo(() => fixesOfAll(groups.flatMap((group) => group.findings)), [groups])
  if (groups.length === 0)
    return (
      <div className={classes['clean']}>
        <IconCircleCheck size={20} aria-hidden />
        <Text size="sm">{t('finding.clean')}</Text>
      </div>
    )
  return (
    <>
      {groups.map((group) => (
        <section key={group.side}>
          <h3 className={classes['group']}>
            {t(`common:side.${group.side}`)} <span>{group.findings.length}</span>
          </h3>
          <ul className={classes['list']}>
            {group.findings.map((finding) => (
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
      ))}
      {acts.fix && <Renumber content={found.content} onFix={acts.fix} />}
    </>
  )
}

interface RenumberProps {
  content: Content
  by?: NumberedBy
  onFix: (fix: Fix) => void
}

/** New numbers by first appearance, or by the order of the lists: offered and never done unasked. */
export function Renumber({ by = 'appearance', content, onFix }: RenumberProps) {
  const { t } = useTranslation('instance')
  const fix = useMemo(() => renumber(content, by), [by, content])
  if (!fix) return null
  return (
    <section>
      <h3 className={classes['group']}>{t(`finding.renumber.${by}`)}</h3>
      <FixEffect content={content} fix={fix} />
      <Button size="compact-sm" variant="default" onClick={() => onFix(fix)}>
        {fixText(fix)}
      </Button>
    </section>
  )
}
