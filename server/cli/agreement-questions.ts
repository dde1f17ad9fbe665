import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

import { z } from 'zod'

import { answerCase } from '#shared/agreement/cases/answer-case.ts'
import { type Answer, BadCase, badPart, Case } from '#shared/agreement/cases/case.ts'

import { ratingsOfCsv } from './ratings-of-csv.ts'

/** What holds where a case does not say it, and for a .csv. */
export interface CaseDefaults {
  statistic?: string
  level?: string
  categories?: string
  weights?: string
}

/** Something to be answered, and where it stands for those who must mend it. */
export interface Question {
  id: string
  where: string
  ask: () => Answer
}

/** The cases of a file: .csv is one, JSON one or an array. A file that is neither throws `BadCase`. */
export async function questionsOf(path: string, defaults: CaseDefaults): Promise<Question[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadCase(
      error.code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${error.code})`,
    )
  })
  const bare = text.replace(/^\uFEFF/, '')
  const isJson = ['.json'].includes(extname(path).toLowerCase()) || /^\s*[[{]/.test(bare)
  return isJson ? ofJson(bare, basename(path), defaults) : [ofCsv(bare, basename(path), defaults)]
}

function ofJson(text: string, file: string, { statistic, level }: CaseDefaults): Question[] {
  const given = parsed(text)
  const cases = Array.isArray(given) ? given : [given]
  return cases.map((one: unknown, i) => {
    const named = z.looseObject({ id: z.union([z.string(), z.number()]) }).safeParse(one)
    const id = named.success ? String(named.data.id) : `${i + 1}`
    return {
      id,
      where: `${file}, case ${i + 1}${named.success ? ` (${id})` : ''}`,
      ask: () => {
        const defaults = { id, ...(statistic && { statistic }), ...(level && { level }) }
        const isObject = typeof one === 'object' && one !== null
        const read = Case.safeParse(isObject ? { ...defaults, ...one } : one)
        if (read.success) return answerCase(read.data)
        throw badPart(read.error, isObject ? '' : 'the case')
      },
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadCase(`the file is no JSON (${error instanceof Error ? error.message : ''})`)
  }
}

function ofCsv(text: string, file: string, defaults: CaseDefaults): Question {
  const { statistic = 'krippendorff_alpha', level = 'nominal', categories, weights } = defaults
  const id = basename(file, extname(file))
  return {
    id,
    where: file,
    ask: () => {
      const read = ratingsOfCsv(text, level, categories?.split(','))
      return answerCase(Case.parse({ id, statistic, level, options: { weights } }), read)
    },
  }
}
