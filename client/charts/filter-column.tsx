import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './charts.module.css'

interface FilterColumnProps {
  label: string
  chosen: number
  reset: (() => void) | undefined
  children: ReactNode
}

/** The filters at the side of a page; on narrow screens one button opens them and says how many hold something. */
export function FilterColumn({ label, chosen, reset, children }: FilterColumnProps) {
  const { t } = useTranslation('charts')
  const [open, { toggle }] = useDisclosure(false)
  const id = useId()
  const Chevron = open ? IconChevronUp : IconChevronDown
  return (
    <aside className={classes['filters']} aria-label={label}>
      <Button
        fullWidth
        variant="default"
        className={classes['fold']}
        aria-expanded={open}
        aria-controls={id}
        rightSection={<Chevron size={16} aria-hidden />}
        onClick={toggle}
      >
        {chosen > 0 ? `${t('filters')} · ${t('chosen', { count: chosen })}` : t('filters')}
      </Button>
      <div id={id} className={classes['filterList']} data-open={open}>
        {children}
        {reset && chosen > 0 && (
          <Button size="compact-sm" variant="default" onClick={reset}>
            {t('reset')}
          </Button>
        )}
      </div>
    </aside>
  )
}
