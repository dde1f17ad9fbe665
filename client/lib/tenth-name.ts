/** A tenth of a share by its ends, `0.8–0.9` for 8. */
export function tenthName(tenth: number): string {
  return `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`
}
