import { tmpdir } from 'node:os'

import { officeNames } from './make/office.ts'
import { runTool } from './make/run-tool.ts'

/** The tools that are installed on this machine. */
export async function toolsHere(): Promise<('ffmpeg' | 'LibreOffice')[]> {
  const named = [
    { tool: 'ffmpeg' as const, names: ['ffmpeg'], args: ['-version'] },
    { tool: 'LibreOffice' as const, names: officeNames, args: ['--version'] },
  ]
  const found = await Promise.all(
    named.map(({ tool, names, args }) =>
      runTool(names, { tool, args, cwd: tmpdir() }).then(
        () => [tool],
        () => [],
      ),
    ),
  )
  return found.flat()
}
