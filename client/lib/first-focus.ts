/**
 * For the control of a dialog that takes the focus: React gives it at once, so that no key pressed meanwhile is lost, and
 * the dialog's focus trap, a moment later, finds it there.
 */
export const firstFocus = { autoFocus: true, 'data-autofocus': true } as const
