import { describe, expect, it } from 'vitest'

import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import { validate } from '#shared/validation/validate.ts'

const grounds = { taxonomy: unimTaxonomy, severities: {}, facts: {} }

/** An instance whose answer declares the given keys; a key may bring a file name, `threeD1=a.mtl`. */
function contentOf(question: string, delivered: string): Content {
  const media = delivered.split(' ').flatMap((written) => {
    const [key = '', file = `${key}.bin`] = written.split('=')
    const value = `https://example.org/${file}`
    return key === '' ? [] : [{ kind: 'absent' as const, reason: 'address' as const, key, value }]
  })
  const tags = media.map(({ key }) => `<${key}>`).join(', ')
  return plainContent({
    question: { text: question, media: [] },
    answer: { text: `The answer is seen in ${tags}.`, media },
  })
}

function found(question: string, delivered: string): string[] {
  return validate(contentOf(question, delivered), grounds).map(
    ({ side, rule, tag }) => `${side} ${rule} ${tag}`,
  )
}

describe('what is asked against what the answer has', () => {
  it.each<[string, string, string[]]>([
    ['Return exactly one image.', 'image1', []],
    ['Return exactly four images.', 'image1', ['answer count-mismatch image']],
    ['Return exactly one image.', '', ['answer count-mismatch image']],
    [
      'Return exactly one image.',
      'document1',
      ['answer count-mismatch image', 'question count-unstated document'],
    ],
    ['Show it differently.', 'image1', ['question count-unstated image']],
    ['Return an image.', 'image1', []],
    ['Return an image.', '', ['answer count-mismatch image']],
    ['Return an image.', 'image1 image2', ['question count-unstated image']],
    ['Return an image and another image.', 'image1 image2', []],
    ['Return an image and audio.', 'image1 audio1', ['question count-unstated audio']],
    ['Return at least one image.', 'image1 image2', []],
    ['Return at least three images.', 'image1 image2', ['answer count-mismatch image']],
    ['Return up to three images.', '', []],
    ['Return up to one image.', 'image1 image2', ['answer count-mismatch image']],
    ['Return one image for each step.', 'image1 image2 image3', []],
    ['Return one image first. Then return two images.', 'image1', []],
    ['Return one image first. Then return two images.', 'image1 image2', []],
    ['Return one image first. Then return two images.', 'image1 image2 image3', []],
    [
      'Return one image first. Then return two images.',
      'image1 image2 image3 image4',
      ['answer count-mismatch image'],
    ],
    ['Return no other media.', 'image1', ['answer count-mismatch image']],
    ['Return no other media.', '', []],
    ['Return one image and no other media.', 'image1', []],
    ['Return one image and no other media.', 'image1 audio1', ['answer count-mismatch audio']],
    ['Return images of it and no other media.', 'image1', ['question count-unstated image']],
    ['Return either one image or one video.', 'video1', []],
    ['Return two charts.', 'image1', []],
    ['Return one 3D model.', 'threeD1=a.obj threeD2=a.mtl threeD3=a.jpg', []],
    ['Return three 3D files.', 'threeD1=a.obj threeD2=a.mtl threeD3=a.jpg', []],
    [
      'Return two 3D models.',
      'threeD1=a.obj threeD2=a.mtl threeD3=a.jpg',
      ['answer count-mismatch threeD'],
    ],
    ['请返回两张图片。', 'image1', ['answer count-mismatch image']],
    ['请返回一张图片，不要其他媒体。', 'image1 audio1', ['answer count-mismatch audio']],
    ['أعد وثيقة واحدة فقط.', 'document1 image1', []],
    ['Describe it.', 'text1', []],
    ['Describe it.', 'smell1', ['answer modality-unknown smell1']],
  ])('%s | %s', (question, delivered, expected) => {
    expect(found(question, delivered)).toEqual(expected)
  })
})

describe('the fix says the number that the answer has', () => {
  it.each<[string, string, string | null]>([
    ['Return exactly two images.', 'image1 image2 image3', 'Return exactly three images.'],
    ['Return exactly one cropped image.', 'image1 image2', 'Return exactly two cropped images.'],
    ['Return exactly four images.', 'image1', 'Return exactly one image.'],
    ['Two images are required.', 'image1 image2 image3', 'Three images are required.'],
    ['Return 2 audio clips.', 'audio1', 'Return 1 audio clip.'],
    ['Return one piece of code.', 'code1 code2', 'Return two pieces of code.'],
    ['Return one mesh.', 'threeD1 threeD2', 'Return two meshes.'],
    ['请返回两张图片。', 'image1', '请返回一张图片。'],
    ['请返回三张图片。', 'image1 image2', '请返回两张图片。'],
    ['请返回3张图片。', 'image1 image2', '请返回2张图片。'],
    ['Return one image. Then return three images.', 'image1 image2', null],
    ['Return one image.', '', null],
    ['Return at least two images.', 'image1', null],
  ])('%s | %s', (question, delivered, expected) => {
    const content = contentOf(question, delivered)
    const fix = validate(content, grounds).find(({ rule }) => rule === 'count-mismatch')?.fix
    const mended = fix ? applyFix(content, fix) : null
    expect(mended?.question.text ?? null).toBe(expected)
    expect(mended ? validate(mended, grounds) : []).toEqual([])
  })
})
