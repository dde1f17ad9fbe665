import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import type { Page } from '@playwright/test'

import { instancesOf } from './api.ts'
import { addressOf, bringInFolder } from './records.ts'
import type { Running } from './world.ts'

/** A medium of a test: the absolute path of a file, a file made by the test, or what the record itself holds. */
export type TestMedium = string | { name: string; bytes: Uint8Array | string } | { inline: string }

const corpus = process.env['COUNTERSIGN_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus')

/** A real file of the corpus (`media/image/star.svg`), or null where the corpus is not at hand: then the test skips. */
export function corpusFile(path: string): string | null {
  const file = join(corpus, path)
  return existsSync(file) ? file : null
}

/**
 * Imports one instance whose question shows these media in order, as the lead who is signed in on `page`; answers with its
 * address. The keys are tags: `{ image1: '/…/photo.jpg', code1: { inline: 'print(1)' } }`. Files keep their names and lie
 * in one folder, so that a model finds its material.
 */
export async function bringInMedia(
  page: Page,
  server: Running,
  media: Record<string, TestMedium>,
): Promise<string> {
  const id = randomUUID()
  const folder = folderOf(id, media)
  await bringInFolder(page, server, folder)
  rmSync(dirname(folder), { recursive: true })
  const row = (await instancesOf(page.request, server)).find((one) => one.id === id)
  if (!row) throw new Error(`The instance ${id} was not imported.`)
  return addressOf(server, row.key)
}

function folderOf(id: string, media: Record<string, TestMedium>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'countersign-media-')), 'medicine')
  const under = join(folder, id)
  mkdirSync(under, { recursive: true })
  const modal: Record<string, string> = {}
  for (const [key, medium] of Object.entries(media)) {
    if (typeof medium === 'object' && 'inline' in medium) {
      modal[key] = medium.inline
      continue
    }
    const name = typeof medium === 'string' ? basename(medium) : medium.name
    if (typeof medium === 'string') copyFileSync(medium, join(under, name))
    else writeFileSync(join(under, name), medium.bytes)
    modal[key] = `${id}/${name}`
  }
  const content = Object.keys(media)
    .map((key) => `Look at <${key}>.`)
    .join('\n\n')
  const record = {
    domain: 'natural_science',
    subdomain: 'medicine',
    id,
    input: { modal, content },
    output: { modal: {}, content: 'It is what it says.' },
    difficulty_level: 2,
  }
  writeFileSync(join(folder, 'medicine.jsonl'), `${JSON.stringify(record)}\n`)
  return folder
}
