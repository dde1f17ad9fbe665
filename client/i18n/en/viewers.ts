import { audio } from './viewers/audio.ts'
import { code, notebook } from './viewers/code.ts'
import { document } from './viewers/document.ts'
import { image } from './viewers/image.ts'
import { keys } from './viewers/keys.ts'
import { text } from './viewers/text.ts'
import { threeD } from './viewers/three-d.ts'
import { video } from './viewers/video.ts'

export const viewers = {
  inline: 'written in the record',
  loading: 'Loading…',
  pair: {
    label: '{{name}}, before and after',
    after: 'After',
    swap: 'Hear the other',
    heard: 'Sound: {{which}}',
  },
  open: 'Open {{name}}',
  fullScreen: 'Show {{name}} on the whole screen',
  download: 'Download {{name}}',
  downloadOriginal: 'Download the original',
  spot: { take: 'Comment here', giveUp: 'Cancel' },
  tryAgain: 'Try again',
  cannotShow: '{{name}} cannot be shown.',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  triangles_one: '{{n}} triangle',
  triangles_other: '{{n}} triangles',
  points: '{{n}} points',
  frameRate: '{{n}} fps',
  variableRate: 'about {{n}} fps, uneven',
  alpha: 'alpha',
  animated: 'animated',
  mono: 'mono',
  stereo: 'stereo',
  channels: '{{count}} channels',
  absent: {
    missing:
      'There is no file at {{path}}. Add the file under this tag, or correct the path and import again.',
    outside:
      'The path {{path}} leaves the media folder, so it was not opened. Add the file under this tag.',
    address:
      'This is an address on the web, which is not opened: {{path}}. Add the file under this tag.',
  },
  problem: {
    damaged: 'The file is damaged; replace it by a whole one.',
    encrypted: 'The file needs a password to open; replace it by one that is open.',
    unviewable:
      'The file is valid, but no browser shows its format; download it to look at it elsewhere.',
    lacking: 'To make a version that browsers show, {{tool}} must be installed on the server.',
    beyond: 'The file is valid, but more than is shown here; download it to look at it elsewhere.',
    buffer: 'It holds the numbers of the model behind {{model}}: look at it there.',
    converting:
      'A version that the browser shows is being made. Come back in a moment, or download the original.',
    other:
      'Its bytes are {{mime}}, which does not fit “{{kind}}”. Replace the file or change the tag.',
    modality: 'Its key names no known modality.',
    notAFile: 'The record holds text here where a file is expected ({{kind}}).',
    refused: 'The server did not hand out the file. Reload the page and try again.',
    unreachable: 'The file did not arrive. Look at the connection and try again.',
    viewer: 'The viewer stopped at an error of its own. Download the original to look at it.',
  },
  image,
  audio,
  video,
  document,
  code,
  notebook,
  keys,
  text,
  threeD,
} as const
