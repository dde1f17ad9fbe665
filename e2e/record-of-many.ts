import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'

const pathOf = (number: number) => `image/step_${number}.png`

/** A folder with one record, `9300`, whose question has these numbers of images, each of its own bytes. */
export async function folderOfMany(many: readonly number[], text: string): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-many-')), 'medicine')
  mkdirSync(join(folder, 'image'), { recursive: true })
  for (const number of many) {
    const background = { r: number % 256, g: number >> 2, b: 80 }
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } })
    await picture.png().toFile(join(folder, pathOf(number)))
  }
  const record = {
    domain: 'natural_science',
    subdomain: 'medicine',
    id: '9300',
    input: {
      modal: Object.fromEntries(many.map((number) => [`image${number}`, pathOf(number)])),
      content: text,
    },
    output: { modal: {}, content: 'They all show the same place.' },
    difficulty_level: 2,
  }
  writeFileSync(join(folder, 'medicine.jsonl'), JSON.stringify(record))
  return folder
}
