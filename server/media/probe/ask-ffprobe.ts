import { watchedTool } from './watched-tool.ts'

const patience = 30_000

/**
 * Asks ffprobe, where the machine has it, and hears its answer line by line. Null where it is not installed or took too
 * long; `complaint` is what it wrote of a file that it could not read. The demuxer is given, so that no playlist is followed, and
 * no other file is opened.
 */
export function askFfprobe(
  path: string,
  { demuxer, ask }: { demuxer: string; ask: string },
  hear: (line: string) => void,
): Promise<{ ok: boolean; complaint: string } | null> {
  const quiet = '-v error -threads 1 -protocol_whitelist file'.split(' ')
  return new Promise((resolve) => {
    const args = [...quiet, '-f', demuxer, ...ask.split(' '), `file:${path}`]
    const child = watchedTool('ffprobe', args, patience)
    let rest = ''
    let complaint = ''
    child.stdout.setEncoding('latin1').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(hear)
    })
    child.stderr.setEncoding('latin1').on('data', (words: string) => {
      complaint = `${complaint}${words}`.slice(0, 4096)
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => {
      if (rest !== '') hear(rest)
      resolve(code === null ? null : { ok: code === 0, complaint })
    })
  })
}

/** Reads `packet|pts=0|dts=-1` into its fields. */
export function fieldsOf(line: string): Record<string, string> {
  return Object.fromEntries(
    line.split('|').flatMap((field) => {
      const [name, value] = field.split('=')
      return name && value !== undefined ? [[name, value] as const] : []
    }),
  )
}
