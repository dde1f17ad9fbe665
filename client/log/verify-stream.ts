import { Verified } from '#shared/view/log-view.ts'

/** Has the server look at every chain of a project, and tells after each stretch how far it is. */
export async function* verifyStream(slug: string, signal: AbortSignal): AsyncGenerator<Verified> {
  const answer = await fetch(`/api/projects/${slug}/log/verify`, { method: 'POST', signal })
  if (!answer.ok || !answer.body) throw new Error('not verified')
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const lines = `${rest}${value}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield Verified.parse(JSON.parse(line))
  }
}
