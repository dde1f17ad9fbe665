import { useSay } from './say.ts'
import { useCategoryName } from './use-names.ts'

import classes from './agreement.module.css'

const tones: Record<string, string> = {
  high: 'high',
  keep: 'high',
  low: 'low',
  delete: 'low',
  ticked: 'accent',
  edited: 'accent',
}

function toneOf(category: string): string {
  return `var(--${tones[category] ?? 'edge-strong'})`
}

interface PrevalenceBarProps {
  prevalence: readonly { category: string; count: number }[]
  /** With the words and counts below it. */
  words?: boolean
}

/** What was said how often, as one bar. */
export function PrevalenceBar({ prevalence, words = false }: PrevalenceBarProps) {
  const say = useSay()
  const nameOf = useCategoryName()
  const all = prevalence.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const told = ({ category, count }: { category: string; count: number }) =>
    `${nameOf(category)} ${say.percent(count / all)}`
  return (
    <span className={classes['prevalence']} title={prevalence.map(told).join(' · ')}>
      <span aria-hidden>
        {prevalence.map(({ category, count }) => (
          <i key={category} style={{ flexGrow: count, background: toneOf(category) }} />
        ))}
      </span>
      {words && (
        <ul>
          {prevalence.map((one) => (
            <li key={one.category}>
              <i aria-hidden style={{ background: toneOf(one.category) }} />
              {told(one)} <small>({say.count(one.count)})</small>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
