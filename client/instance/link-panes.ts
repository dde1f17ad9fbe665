/** The medium of the viewer that an event came from; null where it came from none. */
export function mediumOfEvent(target: EventTarget | null): string | null {
  const viewer = target instanceof Element ? target.closest<HTMLElement>('[data-viewer]') : null
  return viewer?.dataset['tag'] ?? null
}

/** Marks the viewers of a medium in `pane`, and those of others no longer; answers with the first. */
export function markMedium(pane: Element, key: string | null): HTMLElement | null {
  const viewers = Array.from(pane.querySelectorAll<HTMLElement>('[data-viewer]'))
  for (const viewer of viewers) viewer.toggleAttribute('data-linked', viewer.dataset['tag'] === key)
  return viewers.find((viewer) => viewer.dataset['tag'] === key) ?? null
}
