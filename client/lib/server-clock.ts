let ahead = 0

/** Learns how far the server's clock is ahead of this machine's (ms), from the `Date` of an answer; it counts whole seconds. */
export function learnTime(answer: Pick<Response, 'headers'>, now = Date.now()): void {
  const said = Date.parse(answer.headers.get('date') ?? '')
  if (!Number.isNaN(said)) ahead = Math.abs(said - now) < 2_000 ? 0 : said - now
}

/** Now by the server's clock (ms since 1970): what its times are compared with, however wrong this machine's clock is. */
export function serverNow(): number {
  return Date.now() + ahead
}
