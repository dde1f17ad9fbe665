/** Lets only so many through at once; the others wait in the order in which they came. */
export function turnstile(atOnce: number) {
  const queue: (() => void)[] = []
  let inside = 0

  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (inside < atOnce) inside++
    else await new Promise<void>((go) => queue.push(go))
    try {
      return await act()
    } finally {
      const next = queue.shift()
      if (next) next()
      else inside--
    }
  }
}
