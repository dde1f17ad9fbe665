const image = (name: string, demuxer: string) => [`image/${name}`, demuxer] as const

/**
 * The one reader that ffmpeg may use for bytes of a type (`image2` for Targa, which has none). It is never left to guess, because what looks like a playlist would
 * be followed to other files.
 */
export const demuxers = new Map<string, string>([
  ...['audio/mp4', 'video/mp4', 'video/quicktime', 'image/heic'].map((m) => [m, 'mov'] as const),
  ...['audio/webm', 'video/webm', 'audio/x-matroska', 'video/x-matroska'].map(
    (mime) => [mime, 'matroska'] as const,
  ),
  ['audio/mpeg', 'mp3'],
  ['audio/wav', 'wav'],
  ['audio/flac', 'flac'],
  ['audio/ogg', 'ogg'],
  ['video/ogg', 'ogg'],
  ['audio/aac', 'aac'],
  ['audio/aiff', 'aiff'],
  ['audio/x-caf', 'caf'],
  ['audio/x-ms-wma', 'asf'],
  ['video/x-ms-wmv', 'asf'],
  ['audio/amr', 'amr'],
  ['audio/ac3', 'ac3'],
  ['audio/vnd.dolby.dd-raw', 'ac3'],
  ['audio/ape', 'ape'],
  ['audio/wavpack', 'wv'],
  ['audio/x-dsf', 'dsf'],
  ['video/x-msvideo', 'avi'],
  ['video/x-flv', 'flv'],
  ['video/mpeg', 'mpeg'],
  ['video/mp2t', 'mpegts'],
  image('tiff', 'tiff_pipe'),
  image('jp2', 'j2k_pipe'),
  image('vnd.adobe.photoshop', 'psd_pipe'),
  image('jxl', 'jpegxl_pipe'),
  image('bmp', 'bmp_pipe'),
  image('x-icon', 'ico'),
  image('png', 'png_pipe'),
  image('jpeg', 'jpeg_pipe'),
  image('webp', 'webp_pipe'),
  image('gif', 'gif_pipe'),
  image('x-exr', 'exr_pipe'),
  image('x-portable-anymap', 'ppm_pipe'),
  image('x-tga', 'image2'),
])
