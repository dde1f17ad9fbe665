import type { Modality } from './modality.ts'

/**
 * A file format that is recognised by its bytes. `modalities` are those it may stand for; `shown` says whether a browser,
 * or one of our viewers in it, shows it without a converted copy. `served` is the type it is sent with: text of any kind
 * goes out as plain text, so that nothing in it runs.
 */
export interface Format {
  mime: string
  name: string
  extensions: readonly string[]
  modalities: readonly Modality[]
  shown: boolean
  served: string
}

const picture: Modality[] = ['image', 'document', 'threeD']
const writing: Modality[] = ['document', 'code', 'text']
const plain = 'text/plain'

type Row = [mime: string, name: string, extensions: string, shown?: false]

const of = (modalities: readonly Modality[], served: string | null, rows: Row[]): Format[] =>
  rows.map(([mime, name, extensions, hidden]) => ({
    mime,
    name,
    extensions: extensions.split(' '),
    modalities,
    shown: hidden !== false,
    served: served ?? mime,
  }))

const formats: readonly Format[] = [
  ...of(picture, null, [
    ['image/png', 'PNG', 'png'],
    ['image/apng', 'APNG', 'png apng'],
    ['image/jpeg', 'JPEG', 'jpg jpeg'],
    ['image/webp', 'WebP', 'webp'],
    ['image/avif', 'AVIF', 'avif'],
    ['image/gif', 'GIF', 'gif'],
    ['image/bmp', 'BMP', 'bmp'],
    ['image/x-icon', 'ICO', 'ico'],
    ['image/jxl', 'JPEG XL', 'jxl'],
    ['image/heic', 'HEIC', 'heic heif', false],
    ['image/tiff', 'TIFF', 'tif tiff', false],
    ['image/jp2', 'JPEG 2000', 'jp2 jpx', false],
    ['image/vnd.adobe.photoshop', 'Photoshop', 'psd', false],
  ]),
  ...of(['image', 'document', 'threeD', 'code'], null, [['image/svg+xml', 'SVG', 'svg']]),
  ...of(['audio'], null, [
    ['audio/mpeg', 'MP3', 'mp3'],
    ['audio/wav', 'WAV', 'wav'],
    ['audio/flac', 'FLAC', 'flac'],
    ['audio/ogg', 'Ogg', 'ogg oga opus'],
    ['audio/mp4', 'MPEG-4 audio', 'm4a mp4'],
    ['audio/aac', 'AAC', 'aac'],
    ['audio/webm', 'WebM audio', 'webm'],
    ['audio/x-matroska', 'Matroska audio', 'mka'],
    ['audio/aiff', 'AIFF', 'aif aiff', false],
    ['audio/x-caf', 'CAF', 'caf', false],
    ['audio/x-ms-wma', 'Windows Media audio', 'wma', false],
    ['audio/amr', 'AMR', 'amr', false],
    ['audio/ac3', 'AC-3', 'ac3', false],
    ['audio/midi', 'MIDI', 'mid midi', false],
  ]),
  ...of(['video'], null, [
    ['video/mp4', 'MPEG-4', 'mp4 m4v'],
    ['video/quicktime', 'QuickTime', 'mov'],
    ['video/webm', 'WebM', 'webm'],
    ['video/x-matroska', 'Matroska', 'mkv'],
    ['video/ogg', 'Ogg video', 'ogv', false],
    ['video/x-msvideo', 'AVI', 'avi', false],
    ['video/x-ms-wmv', 'Windows Media video', 'wmv', false],
    ['video/x-flv', 'Flash video', 'flv', false],
    ['video/mpeg', 'MPEG video', 'mpg mpeg', false],
    ['video/mp2t', 'MPEG transport stream', 'ts mts', false],
  ]),
  ...of(['document'], null, [
    ['application/pdf', 'PDF', 'pdf'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word', 'docx'],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'PowerPoint',
      'pptx',
    ],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel', 'xlsx'],
    ['application/vnd.oasis.opendocument.text', 'OpenDocument text', 'odt'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'OpenDocument table', 'ods'],
    ['application/vnd.oasis.opendocument.presentation', 'OpenDocument slides', 'odp'],
    ['application/x-cfb', 'Microsoft Office before 2007', 'doc xls ppt', false],
    ['application/rtf', 'RTF', 'rtf', false],
    ['application/epub+zip', 'EPUB', 'epub', false],
  ]),
  ...of(['threeD'], null, [
    ['model/gltf-binary', 'glTF binary', 'glb'],
    ['model/stl', 'STL', 'stl'],
    ['model/ply', 'PLY', 'ply'],
    ['model/x-pcd', 'PCD', 'pcd'],
    ['image/ktx2', 'KTX2 texture', 'ktx2'],
    ['model/3mf', '3MF', '3mf', false],
    ['model/vnd.usdz+zip', 'USDZ', 'usdz', false],
    ['application/x-fbx', 'FBX', 'fbx', false],
    ['application/x-blender', 'Blender', 'blend', false],
  ]),
  ...of(['threeD'], plain, [
    ['model/obj', 'OBJ', 'obj'],
    ['model/mtl', 'MTL material', 'mtl'],
    ['model/off', 'OFF', 'off'],
  ]),
  ...of(['threeD', 'code'], null, [['model/gltf+json', 'glTF', 'gltf']]),
  ...of(['threeD', ...writing], plain, [['model/x-xyz', 'XYZ points', 'xyz']]),
  ...of(writing, plain, [
    ['text/plain', 'Text', 'txt md py js ts c cpp h java go rs sh sql tex'],
    ['text/csv', 'CSV', 'csv tsv'],
    ['text/html', 'HTML', 'html htm'],
    ['application/json', 'JSON', 'json ipynb jsonl'],
    ['application/xml', 'XML', 'xml'],
  ]),
]

const byMime = new Map(formats.map((format) => [format.mime, format]))

/** The format of a MIME type, or null where it is none that is known. */
export function formatOf(mime: string): Format | null {
  return byMime.get(mime) ?? null
}
