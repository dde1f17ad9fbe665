import { useNavigate } from '@tanstack/react-router'

import { type Item, outbox } from './outbox-store.ts'
import { keepTyped } from './taken-back.ts'

/** Takes a decision back and goes to where it was made. */
export function useTakeBack(): (item: Item) => void {
  const navigate = useNavigate()
  return (item) => {
    const { key, project } = item
    if (!outbox.getState().takeBack(item.id)) return
    keepTyped(item, item.input)
    void navigate({ to: '/projects/$slug/instances/$key', params: { slug: project, key } })
  }
}
