import { Tooltip } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { AgreementPair } from '#shared/view/agreement-view.ts'

import { InstancesLink } from './instances-link.tsx'
import { leastShown, matrixOf } from './matrix-of.ts'
import { useSay } from './say.ts'

import classes from './agreement.module.css'

interface PairMatrixProps {
  pairs: readonly AgreementPair[]
  people: Record<string, string>
  /** Both are of a kind, so each two stand once. */
  isEven: boolean
  /** Who stands in the rows and columns. */
  corner: string
}

/** Cohen's kappa of each two people with n; arrows move between the cells. */
export function PairMatrix({ pairs, people, isEven, corner }: PairMatrixProps) {
  const { rows, columns, at } = matrixOf(pairs, isEven)
  const isWide = columns.length > 8
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the cells are links, arrows go from one to the next
    <div className={classes['matrixBox']} onKeyDown={move}>
      <table className={classes['matrix']} data-wide={isWide}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((id) => (
              <th key={id} scope="col">
                <span>{people[id] ?? id}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{people[row] ?? row}</th>
              {columns.map((column) => {
                const pair = at(row, column)
                return <td key={column}>{pair && <PairCell pair={pair} people={people} />}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PairCell({ pair, people }: { pair: AgreementPair; people: Record<string, string> }) {
  const { t } = useTranslation('agreement')
  const say = useSay()
  const { kappa, percent, first, second } = pair
  const shown = kappa.status === 'ok' && kappa.n >= leastShown
  const isFew = kappa.n < 30
  const strength = shown && !isFew ? Math.max(0, kappa.value) * 55 : 0
  const parts = [
    `${people[first] ?? first} × ${people[second] ?? second}`,
    shown ? `κ ${say.value(kappa)}` : say.noInterval(kappa),
    shown && kappa.interval ? say.interval(kappa.interval) : null,
    t('agree', { share: say.share(percent) }),
    `n ${say.count(kappa.n)}`,
  ]
  return (
    <Tooltip
      label={parts.filter(Boolean).join(' · ')}
      events={{ hover: true, focus: true, touch: false }}
    >
      <span
        className={classes['cell']}
        data-bears={!shown ? 'nothing' : isFew ? 'few' : 'enough'}
        style={{ background: `color-mix(in oklab, var(--accent) ${strength}%, var(--surface-1))` }}
      >
        <InstancesLink filter={pair.filter}>
          {shown ? say.value(kappa) : <span aria-hidden>–</span>}
          <small>n {say.count(kappa.n)}</small>
        </InstancesLink>
      </span>
    </Tooltip>
  )
}

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** To the next cell in the direction of the arrow that has something. */
function move(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  const lines = [...event.currentTarget.querySelectorAll('tbody tr')]
  const cells = lines.map((line) => [...line.querySelectorAll('td')])
  let row = cells.findIndex((line) => cell !== null && line.includes(cell))
  if (!step || !cell || row < 0) return
  let column = cells[row]?.indexOf(cell) ?? 0
  for (;;) {
    row += step[0]
    column += step[1]
    const there = cells[row]?.[column]
    if (!there) return
    const link = there.querySelector('a')
    if (!link) continue
    event.preventDefault()
    link.focus()
    return
  }
}
