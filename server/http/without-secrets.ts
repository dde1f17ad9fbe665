/** An error for the log: a failed query is named without the values it was to store. */
export function withoutSecrets(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' }
  const query = 'query' in error && typeof error.query === 'string'
  return {
    name: error.name,
    message: query ? `Failed query: ${error.query as string}` : error.message,
    stack: query ? undefined : error.stack,
    ...(error.cause === undefined ? {} : { cause: withoutSecrets(error.cause) }),
  }
}

/** A path for the log: the secret of a link stays out. */
export function pathForLog(pathname: string): string {
  return pathname.replace(/^(\/welcome|\/digest\/stop)\/.+/, '$1/…')
}
