import { useTranslation } from 'react-i18next'

import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'

import { PartedBar } from './parted-bar.tsx'

/** All stages as one bar. */
export function StageBar({ counts }: { counts: Partial<Record<Stage, number>> }) {
  const { t } = useTranslation('common')
  return (
    <PartedBar
      parts={stages.map((stage) => ({
        tone: stage,
        name: t(`stage.${stage}`),
        count: counts[stage] ?? 0,
        search: { stage },
      }))}
    />
  )
}
