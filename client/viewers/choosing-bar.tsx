import './spot-pin.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'

interface Choosing {
  /** What to do, and what became of the last try. */
  said: string
  take: () => void
  giveUp: () => void
}

/** What is shown in a viewer while a person chooses the spot of a remark in it. */
export function ChoosingBar({ giveUp, said, take }: Choosing) {
  const { t } = useTranslation('viewers')
  // Wherever the focus went meanwhile, Escape gives up the choice and does nothing else.
  useEffect(() => {
    const scope = new Scope()
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      giveUp()
    }
    scope.listen('keydown', escape, { capture: true })
    return () => scope.dispose()
  }, [giveUp])
  return (
    <div className="spot-choosing">
      <output>{said}</output>
      <button type="button" onClick={take}>
        {t('spot.take')} <kbd>Enter</kbd>
      </button>
      <button type="button" onClick={giveUp}>
        {t('spot.giveUp')} <kbd>Esc</kbd>
      </button>
    </div>
  )
}
