import { Popover } from '@mantine/core'
import type { IconPhoto } from '@tabler/icons-react'
import { IconDots } from '@tabler/icons-react'
import { createContext, type ReactNode, use, useState } from 'react'
import { createPortal } from 'react-dom'

import { useShownKeys } from './own-keys-store.ts'

/** The place in the caption where a viewer puts its buttons. */
export const ToolSlot = createContext<HTMLElement | null>(null)

export function Tools({ children }: { children: ReactNode }) {
  const slot = use(ToolSlot)
  return slot ? createPortal(children, slot) : null
}

/** One button of a viewer; `keys` is shown beside its name. */
export function Tool({
  label,
  keys,
  icon: Icon,
  text,
  pressed,
  disabled,
  onClick,
}: {
  label: string
  keys?: string
  icon?: typeof IconPhoto
  text?: string
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
}) {
  const shownKeys = useShownKeys()
  return (
    <button
      type="button"
      className="viewer-tool"
      aria-label={label}
      aria-pressed={pressed}
      title={keys ? `${label} (${shownKeys(keys)})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      {Icon && <Icon size={16} stroke={1.75} aria-hidden />}
      {text}
    </button>
  )
}

/** The controls of a viewer that are wanted more rarely, behind one button of the caption. */
export function MoreTools({ label, children }: { label: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  // What lies outside the element that fills the screen is not seen.
  const target = document.fullscreenElement ?? document.body
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      portalProps={{ target: target as HTMLElement }}
      trapFocus
      shadow="md"
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="viewer-tool"
          aria-label={label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          <IconDots size={16} stroke={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="viewer-more" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Says in the caption that a derivative is shown instead of the original, and in its tooltip which. */
export function ProxyBadge({ what }: { what: string }) {
  return (
    <span className="viewer-proxy" title={what}>
      {what}
    </span>
  )
}
