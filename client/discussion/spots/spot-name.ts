import type { TFunction } from 'i18next'

import type { DrawnSpot } from './spot.ts'

const most = 80

/** The name of a drawn remark, to be read aloud: what was said, whether it asks for a change, whether it is resolved. */
export function spotName(
  { blocking, resolved, text }: DrawnSpot,
  t: TFunction<'discussion'>,
): string {
  const said = text.length > most ? `${text.slice(0, most).trimEnd()}…` : text
  const parts = [
    t('spot.name', { text: said }),
    blocking && t('blocking'),
    resolved && t('resolved.short'),
  ]
  return parts.filter(Boolean).join(', ')
}
