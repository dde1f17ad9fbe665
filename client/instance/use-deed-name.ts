import { useTranslation } from 'react-i18next'

import { useWeeksName } from '#client/people/use-weeks-name.ts'
import { useProject } from '#client/project/use-project.ts'
import { readDeed } from '#shared/view/deed.ts'
import { writeWeeks } from '#shared/view/weeks.ts'

/** Says what somebody did, as it is written in an address: what, who and when. */
export function useDeedName(): (written: string) => string {
  const { t } = useTranslation('instance')
  const { people } = useProject()
  const weeksName = useWeeksName()
  return (written) => {
    const deed = readDeed(written)
    if (!deed) return written
    const { kind, person, weeks } = deed
    const isAlways = weeks.from === null && weeks.to === null
    const parts = [
      t(`list.did.${kind}`),
      person && (people.find(({ id }) => id === person)?.name ?? person),
      isAlways ? null : weeksName(writeWeeks(weeks)),
    ]
    return parts.filter(Boolean).join(' · ')
  }
}
