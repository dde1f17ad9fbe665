import classes from './charts.module.css'

/** A bar as long as its share of the most, beside the digits that say it. */
export function Bar({
  value,
  most,
  tone = 'accent',
}: {
  value: number
  most: number
  tone?: string
}) {
  const share = most > 0 ? value / most : 0
  return (
    <span className={classes['barBox']} aria-hidden>
      <span style={{ inlineSize: `${100 * share}%`, background: `var(--${tone})` }} />
    </span>
  )
}
