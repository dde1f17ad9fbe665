import { CombinationIcons } from '#client/instance/combination-icons.tsx'
import { ModalityIcon } from '#client/viewers/modality-icon.tsx'
import { Modality } from '#shared/media/modality.ts'
import type { Dimension } from '#shared/view/agreement-view.ts'

import classes from './agreement.module.css'

interface ValueMarkProps {
  by: Dimension
  value: string
  name: string
}

/** A value of a dimension; combinations and modalities with their icons. */
export function ValueMark({ by, value, name }: ValueMarkProps) {
  if (by === 'combination')
    return (
      <span className={classes['named']}>
        <CombinationIcons combination={value} />
        {name}
      </span>
    )
  if (by === 'modality')
    return (
      <span className={classes['named']}>
        <ModalityIcon modality={Modality.parse(value)} /> {name}
      </span>
    )
  return name
}
