import { watchedTool } from './watched-tool.ts'

const patience = 20_000

/**
 * Lets ffmpeg, where the machine has it, decode the first ten seconds of a film: `nothing` is proof that it is damaged;
 * everything else (no ffmpeg, a codec it lacks, no time) proves nothing. The demuxer is given, so that no playlist is
 * followed, and no other file is opened.
 */
export function tryDecoding(path: string, demuxer: string): Promise<'pictures' | 'nothing' | null> {
  return new Promise((resolve) => {
    const child = watchedTool('ffmpeg', argumentsFor(path, demuxer), patience)
    let frames = 0
    let complaints = ''
    child.stdout.on('data', (lines: Buffer) => {
      frames += lines
        .toString('latin1')
        .split('\n')
        .filter((line) => /^\d/.test(line)).length
    })
    child.stderr.on('data', (words: Buffer) => {
      complaints = `${complaints}${words.toString('latin1')}`.slice(0, 4096)
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => {
      if (frames > 0) resolve('pictures')
      else if (code === null || /decoder|not found|matches no streams/i.test(complaints))
        resolve(null)
      else resolve('nothing')
    })
  })
}

function argumentsFor(path: string, demuxer: string): string[] {
  const quiet = '-v error -nostdin -threads 1 -protocol_whitelist file -t 10'.split(' ')
  return [...quiet, '-f', demuxer, '-i', `file:${path}`, '-map', '0:V:0', '-f', 'framecrc', '-']
}
