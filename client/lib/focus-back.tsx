import { useEffect, useState } from 'react'

/** What is gone once something is chosen in it. */
const passing = '[role=dialog], [role=menu], [role=listbox]'
const isOnPage = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.closest(passing) === null
let lastOnPage: HTMLElement | null = null
document.addEventListener('focusin', ({ target }) => {
  if (isOnPage(target)) lastOnPage = target
})
// Who left a text for nothing in particular must not find themselves in it again, or their next key writes there.
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (isOnPage(target) && relatedTarget === null) lastOnPage = null
})

/**
 * Inside a dialog: gives the focus back, once the dialog is gone, to what had it before. It looks while it is drawn, as a
 * field of the dialog has the focus before any effect runs. Where that is gone too, as the entry of a menu is, the focus
 * goes to what last had it on the page.
 */
export function FocusBack() {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => void setTimeout(() => giveBack(before), 0), [before])
  return null
}

function giveBack(before: Element | null): void {
  if (document.activeElement !== document.body) return
  const target = before !== document.body && before?.isConnected === true ? before : lastOnPage
  if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true })
}
