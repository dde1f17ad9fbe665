import { IconArrowNarrowRight } from '@tabler/icons-react'
import { Fragment } from 'react'

import { ModalityIcon } from '#client/viewers/modality-icon.tsx'

import { sidesOf } from './use-combination-words.ts'

import classes from './list.module.css'

/** A combination in icons, beside the words that say it. */
export function CombinationIcons({ combination }: { combination: string }) {
  return (
    <span className={classes['combination']} aria-hidden>
      {sidesOf(combination).map((side, i) => (
        <Fragment key={i === 0 ? 'question' : 'answer'}>
          {i > 0 && <IconArrowNarrowRight size={14} />}
          {side.map((modality) => (
            <ModalityIcon key={modality} modality={modality} />
          ))}
        </Fragment>
      ))}
    </span>
  )
}
