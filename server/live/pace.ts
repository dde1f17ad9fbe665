const second = 1_000

/**
 * How long a stream waits after it has told something (ms). Whoever hears asks anew what waits for them: with many people,
 * each of whom does something every minute, that must not grow with their square. What came to the very person waits least.
 */
export function pace(streams: number, urgent: boolean): number {
  return urgent ? second : Math.min(60 * second, Math.max(second, streams * (second / 4)))
}
