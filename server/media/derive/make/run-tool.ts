import { type ChildProcess, spawn } from 'node:child_process'

import { surroundings } from '#server/media/surroundings.ts'

import { Lacking } from './cannot.ts'

interface Running {
  args: readonly string[]
  cwd: string
  tool: 'ffmpeg' | 'LibreOffice'
  /** Hears the output as it comes; the tool waits while this does not keep up. */
  hear?: (piece: Buffer) => void
}

const alive = new Set<ChildProcess>()

/** Ends every tool that runs: they must not outlive whoever asked for their work. */
export function endTools(): void {
  for (const child of alive) child.kill('SIGKILL')
}

/**
 * Runs one of several spellings of a tool to its end and gives back its exit code and the end of its complaints. It sees
 * nothing of our environment but the path, and is called lacking where none of the spellings is there.
 */
export async function runTool(
  names: readonly string[],
  running: Running,
): Promise<{ code: number | null; complaints: string }> {
  const [name, ...others] = names
  if (name === undefined) throw new Lacking(running.tool)
  const ended = await run(name, running)
  return ended ?? runTool(others, running)
}

function run(name: string, { args, cwd, hear }: Running) {
  return new Promise<{ code: number | null; complaints: string } | null>((resolve, reject) => {
    const child = spawn(name, args, {
      cwd,
      env: surroundings(cwd),
      stdio: ['ignore', hear ? 'pipe' : 'ignore', 'pipe'],
      windowsHide: true,
    })
    alive.add(child)
    let complaints = ''
    child.stdout?.on('data', (piece: Buffer) => {
      try {
        hear?.(piece)
      } catch (error) {
        child.kill('SIGKILL')
        reject(error)
      }
    })
    child.stderr?.on('data', (piece: Buffer) => {
      complaints = `${complaints}${piece.toString('utf8')}`.slice(-4096)
    })
    child.on('error', (error: NodeJS.ErrnoException) => {
      alive.delete(child)
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    child.on('close', (code) => {
      alive.delete(child)
      resolve({ code, complaints })
    })
  })
}
