import { describe, expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { unwaivedErrors, validate } from '#shared/validation/validate.ts'

const set = (severity: 'error' | 'off') => ({ severity, reason: 'we say so' })
const sha = (letter: string) => letter.repeat(64)
const image: MediaFacts = {
  mime: 'image/png',
  modalities: ['image', 'document', 'threeD'],
  bytes: 9,
}

const code = (key: string): Medium => ({ kind: 'inline', key, value: 'x = 1' })
const named = (media: Medium[]) => media.map(({ key }) => `<${key}>`).join(' and ')

function absent(key: string, reason: 'missing' | 'outside' | 'address'): Medium {
  return { kind: 'absent', key, reason, value: '../x' }
}

function file(key: string, letter: string): Medium {
  return { kind: 'file', key, value: `media/${key}`, sha256: sha(letter) }
}

function contentOf(
  question: Medium[],
  answer: Medium[] = [],
  rest: Partial<Content> = {},
): Content {
  return plainContent({
    field: 'general_domain',
    domain: 'pets',
    question: {
      text: `Compare ${named(question)}, then return images, audio and code.`,
      media: question,
    },
    answer: { text: `The answer is ${named(answer)}.`, media: answer },
    ...rest,
  })
}

function found(content: Content, facts: Record<string, MediaFacts> = {}): string[] {
  return validate(content, { taxonomy: unimTaxonomy, severities: {}, facts })
    .filter(({ rule }) => !rule.startsWith('count-'))
    .map(({ side, rule, tag }) => `${side} ${rule} ${tag}`)
}

describe('what the bytes tell', () => {
  it('says nothing of files whose facts are not known', () => {
    expect(found(contentOf([file('image1', 'a')]))).toEqual([])
  })

  it('takes a page image for a document and a texture for a threeD item, but not for audio', () => {
    const media = [file('document1', 'a'), file('threeD1', 'b'), file('audio1', 'c')]
    const facts = { [sha('a')]: image, [sha('b')]: image, [sha('c')]: image }
    expect(found(contentOf(media), facts)).toEqual(['question media-modality audio1'])
  })

  it('reports a damaged medium for that alone', () => {
    const facts = {
      [sha('a')]: { ...image, problem: 'damaged' as const, detail: 'It is cut off.' },
    }
    const content = contentOf([file('audio1', 'a'), file('audio2', 'a')])
    expect(found(content, facts)).toEqual([
      'question media-damaged audio1',
      'question media-damaged audio2',
    ])
  })

  it('takes an empty file and a mesh without vertices for damaged', () => {
    const facts = {
      [sha('a')]: { ...image, bytes: 0 },
      [sha('b')]: { mime: 'model/ply', modalities: ['threeD' as const], bytes: 80, vertices: 0 },
    }
    expect(found(contentOf([file('image1', 'a'), file('threeD1', 'b')]), facts)).toEqual([
      'question media-damaged image1',
      'question media-damaged threeD1',
    ])
  })

  it('reports locked files and formats that no browser shows', () => {
    const facts = {
      [sha('a')]: {
        mime: 'application/pdf',
        modalities: ['document' as const],
        bytes: 1,
        problem: 'encrypted' as const,
      },
      [sha('b')]: {
        mime: 'image/tiff',
        modalities: ['image' as const],
        bytes: 1,
        problem: 'unviewable' as const,
      },
    }
    expect(found(contentOf([file('document1', 'a'), file('image1', 'b')]), facts)).toEqual([
      'question media-encrypted document1',
      'question media-unviewable image1',
    ])
  })

  it('takes the file that a glTF names for its buffer, whatever it looks like, if it is long enough', () => {
    const gltf: MediaFacts = {
      mime: 'model/gltf+json',
      modalities: ['threeD', 'code'],
      bytes: 9,
      parts: [{ name: 'My%20Scene.bin', bytes: 48 }, { name: 'skin.png' }],
    }
    const unknown: MediaFacts = {
      mime: 'application/octet-stream',
      modalities: [],
      bytes: 48,
      problem: 'damaged',
    }
    const model = file('threeD1', 'a')
    const buffer = { ...file('threeD2', 'b'), value: 'media/my scene.BIN' }
    const other = { ...file('threeD3', 'c'), value: 'media/skin.png' }
    const content = contentOf([model, buffer, other])
    const facts = { [sha('a')]: gltf, [sha('b')]: unknown, [sha('c')]: unknown }
    expect(found(content, facts)).toEqual(['question media-damaged threeD3'])
    facts[sha('b')] = { ...unknown, mime: 'text/plain', problem: 'unviewable', bytes: 47 }
    expect(found(content, facts)).toEqual([
      'question media-damaged threeD2',
      'question media-damaged threeD3',
    ])
    const alone = contentOf([buffer])
    expect(found(alone, { [sha('b')]: unknown })).toContain('question media-damaged threeD2')
  })

  it('says by which figure a file is beyond a limit, and why a browser does not show another', () => {
    const detail = 'It lasts 5 h 0 min; up to 4 hours are played.'
    const beyond = { ...image, problem: 'unviewable' as const, detail, beyond: true }
    const hidden = { ...image, problem: 'unviewable' as const, detail: 'Browsers do not show it.' }
    const content = contentOf([file('image1', 'a'), file('image2', 'b')])
    const messages = validate(content, {
      taxonomy: unimTaxonomy,
      severities: {},
      facts: { [sha('a')]: beyond, [sha('b')]: hidden },
    }).filter(({ rule }) => rule === 'media-unviewable')
    expect(messages.map(({ message }) => message)).toEqual([
      `The file behind image1 is more than is shown here: ${detail} Replace it with a smaller one.`,
      'The file behind image2 is valid, but a browser cannot show it: Browsers do not show it. Replace it with a common format.',
    ])
  })

  it('reports the same bytes at the later tag, the question first', () => {
    const content = contentOf([file('image1', 'a')], [file('image2', 'a')])
    expect(found(content)).toEqual(['answer media-duplicate image2'])
  })

  it('reports the same inline text under two tags', () => {
    expect(found(contentOf([code('code1'), code('code2')]))).toEqual([
      'question media-duplicate code2',
    ])
  })

  it('tells missing files and paths that leave the folder, and passes over addresses', () => {
    const media = [
      absent('image1', 'missing'),
      absent('image2', 'outside'),
      absent('image3', 'address'),
    ]
    expect(found(contentOf(media))).toEqual([
      'question media-missing image1',
      'question media-outside-root image2',
    ])
  })

  it('passes over keys of no modality', () => {
    const facts = { [sha('a')]: { ...image, problem: 'damaged' as const } }
    expect(found(contentOf([file('smell1', 'a')]), facts)).toEqual([
      'question modality-unknown smell1',
    ])
  })
})

describe('the record', () => {
  it.each<[string, Partial<Content>, string[]]>([
    ['has a domain of another field', { field: 'social_science' }, ['record domain-unknown null']],
    ['has an unknown field', { field: '__proto__' }, ['record domain-unknown null']],
    ['has the folder name of a field', { field: 'general_area' }, []],
    ['has a difficulty beyond the levels', { difficulty: 7 }, ['record difficulty-unknown null']],
    ['has no difficulty', { difficulty: null }, ['record difficulty-missing null']],
    ['has a padded id', { id: '046' }, ['record id-not-canonical null']],
    ['has white space in its id', { id: ' 46' }, ['record id-not-canonical null']],
    [
      'has a number for an id',
      { id: '46', unknown: { '/id': '46' } },
      ['record id-not-canonical null'],
    ],
    ['has an id of words', { id: 'flickr30k_007' }, []],
    ['has the id 0', { id: '0' }, []],
    [
      'has white space for a text',
      { answer: { text: ' \n', media: [] } },
      ['answer text-empty null'],
    ],
    [
      'has a lone surrogate',
      { answer: { text: 'a\ud800b', media: [] } },
      ['answer text-not-unicode null'],
    ],
    ['has an emoji', { answer: { text: 'a😀b', media: [] } }, []],
    [
      'has a null character',
      { answer: { text: 'a\0b', media: [] } },
      ['answer text-not-unicode null'],
    ],
  ])('%s', (_, rest, expected) => {
    expect(found(contentOf([file('image1', 'a')], [], rest))).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['image > text', []],
    ['image*1 > text', []],
    ['image*2 > text', ['record combination-mismatch null']],
    ['image > image', ['record combination-mismatch null']],
    ['image+audio > text', ['record combination-mismatch null']],
    ['not a specification', []],
  ])('must be as its specification says: %s', (specification, expected) => {
    expect(found(contentOf([file('image1', 'a')], [], { specification }))).toEqual(expected)
  })
})

describe('severities and waivers', () => {
  const content = contentOf([], [file('image1', 'a')], { difficulty: null })

  it('follow the project', () => {
    const severities = { 'difficulty-missing': set('error'), 'count-unstated': set('off') }
    const findings = validate(content, { taxonomy: unimTaxonomy, severities, facts: {} })
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['difficulty-missing', 'error'],
    ])
  })

  it('cover one finding of a rule that interprets language, and no other', () => {
    const waivers = [
      { rule: 'count-unstated', side: 'question' as const, tag: 'image', reason: 'plain enough' },
      { rule: 'difficulty-missing', side: 'record' as const, tag: null, reason: 'does not count' },
    ]
    const severities = { 'count-unstated': set('error'), 'difficulty-missing': set('error') }
    const findings = validate(
      { ...content, waivers },
      { taxonomy: unimTaxonomy, severities, facts: {} },
    )
    expect(findings.map(({ rule, waived }) => [rule, waived])).toEqual([
      ['count-unstated', 'plain enough'],
      ['difficulty-missing', undefined],
    ])
    expect(unwaivedErrors(findings).map(({ rule }) => rule)).toEqual(['difficulty-missing'])
  })
})
