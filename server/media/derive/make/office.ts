import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import yauzl from 'yauzl'

import { formatOf } from '#shared/media/formats.ts'

import { Cannot } from './cannot.ts'
import type { Made, Order } from './order.ts'
import { runTool } from './run-tool.ts'
import { whereIs } from './where-is.ts'

const largest = 100 << 20
const unpacked = { entries: 2000, bytes: 500 << 20 }
export const officeNames = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  String.raw`C:\Program Files\LibreOffice\program\soffice.exe`,
]

/**
 * An office file as PDF, by LibreOffice in a folder of its own: a fresh profile, no macros, no links followed, and no network
 * where the system can take it away.
 */
export async function makePdf({ path, facts, room }: Order): Promise<Made> {
  if (facts.bytes > largest) throw new Cannot('It is an office file of more than 100 MB.')
  const format = formatOf(facts.mime)
  const [extension = 'doc'] = format?.extensions ?? []
  if (facts.mime.startsWith('application/vnd.')) await notTooMuchInside(path)
  const profile = join(room, 'profile')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), registry)
  const file = join(room, `file.${extension}`)
  await copyFile(path, file)
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...'--headless --norestore --nologo --nodefault --nolockcheck'.split(' '),
    ...'--convert-to pdf --outdir'.split(' '),
    join(room, 'out'),
    file,
  ]
  const tool = 'LibreOffice' as const
  const alone = await withoutNetwork(room)
  await (alone
    ? runTool(['unshare'], { args: ['-rn', alone, ...args], cwd: room, tool })
    : runTool(officeNames, { args, cwd: room, tool }))
  const [made] = await readdir(join(room, 'out')).catch(() => [])
  if (made === undefined)
    throw new Cannot('LibreOffice could not open it. It may be damaged or need a password.')
  return { state: 'done', file: join(room, 'out', made), mime: 'application/pdf' }
}

/** The LibreOffice to run in a network of its own, that is none; null where the system does not allow that. */
async function withoutNetwork(cwd: string): Promise<string | null> {
  const program = await whereIs(officeNames)
  if (program === null) return null
  const running = { cwd, tool: 'LibreOffice' as const, args: ['-rn', 'true'] }
  const may = await runTool(['unshare'], running).catch(() => null)
  return may?.code === 0 ? program : null
}

/** Zip files say how much is in them: nothing is unpacked that would fill the disk. */
function notTooMuchInside(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(new Cannot('It is no whole zip file, as an office file must be.'))
      let [entries, bytes] = [0, 0]
      zip.on('entry', (entry: yauzl.Entry) => {
        entries++
        bytes += entry.uncompressedSize
        if (entries <= unpacked.entries && bytes <= unpacked.bytes) return zip.readEntry()
        zip.close()
        reject(new Cannot('It holds more than 500 MB or 2,000 parts when it is unpacked.'))
      })
      zip.on('end', resolve)
      zip.on('error', () => reject(new Cannot('It is no whole zip file.')))
      zip.readEntry()
    })
  })
}

const item = (path: string, name: string, value: string | boolean | number) =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

const registry = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('Office.Common/Security/Scripting', 'DisableMacrosExecution', true)}
${item('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3)}
${item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true)}
${item('Office.Common/Security/Scripting', 'DisableActiveContent', true)}
${item('Office.Writer/Content/Update', 'Link', 2)}
${item('Office.Calc/Content/Update', 'Link', 2)}
${item('Office.Common/Misc', 'FirstRun', false)}
</oor:items>
`
