import { plainPdf } from './document-files.ts'
import { rampMedium } from './make-pictures.ts'
import { makeWav, tone } from './make-sounds.ts'

/** A small picture, sound, document and program, for an instance that shows viewers of several kinds. */
export async function plainMedia() {
  return {
    image1: await rampMedium('photo.png', 800, 600),
    audio1: { name: 'tone.wav', bytes: makeWav(4, 8000, [tone(300, 0.5)]) },
    document1: { name: 'paper.pdf', bytes: plainPdf(2, (n) => `Page ${n}`) },
    code1: { inline: 'def twice(x):\n    return 2 * x\n' },
  }
}
