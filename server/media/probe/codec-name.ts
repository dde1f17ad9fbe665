/** Names that people know, by the names that containers, ffmpeg and our readers give. What is not listed keeps its own. */
const names: [RegExp, string][] = [
  [/^(?:avc[1-4]|h264|V_MPEG4\/ISO\/AVC)$/i, 'H.264'],
  [/^(?:hvc1|hev1|hevc|dvh[1e]|V_MPEGH\/ISO\/HEVC)$/i, 'HEVC'],
  [/^(?:av01|av1|V_AV1)$/i, 'AV1'],
  [/^(?:vp0?8|V_VP8)$/i, 'VP8'],
  [/^(?:vp0?9|V_VP9)$/i, 'VP9'],
  [/^(?:ap4[hx]|ap[cns][hno]|prores)$/i, 'ProRes'],
  [/^(?:mp4v|mpeg4|V_MPEG4\/ISO\/(?:SP|ASP|AP))$/i, 'MPEG-4 Visual'],
  [/^(?:mpeg2video|V_MPEG2)$/i, 'MPEG-2'],
  [/^(?:mpeg1video|V_MPEG1)$/i, 'MPEG-1'],
  [/^(?:jpeg|mjp[ab]|mjpeg)$/i, 'Motion JPEG'],
  [/^(?:theora|V_THEORA)$/i, 'Theora'],
  [/^wmv[1-3]$/i, 'WMV'],
  [/^vc-?1|^wvc1$/i, 'VC-1'],
  [/^(?:flv1|flv|h263|s263)$/i, 'H.263'],
  [/^(?:mp4a|aac|MPEG-4\/AAC|A_AAC.*)$/i, 'AAC'],
  [/^(?:\.?mp3|mp3float|A_MPEG\/L3|MPEG [\d.]+ Layer 3)$/i, 'MP3'],
  [/^(?:mp2|A_MPEG\/L2|MPEG [\d.]+ Layer 2)$/i, 'MP2'],
  [/^(?:opus|A_OPUS)$/i, 'Opus'],
  [/^(?:vorbis(?: I)?|A_VORBIS)$/i, 'Vorbis'],
  [/^(?:flac|A_FLAC)$/i, 'FLAC'],
  [/^(?:alac|A_ALAC)$/i, 'ALAC'],
  [/^(?:ac-3|ac3|A_AC3)$/i, 'AC-3'],
  [/^(?:ec-3|eac3|A_EAC3)$/i, 'E-AC-3'],
  [/^(?:dts[ceh]?|dca|A_DTS.*)$/i, 'DTS'],
  [/^(?:Windows Media Audio.*|wma(?:v[12]|pro|lossless))$/i, 'WMA'],
  [/^(?:amr_?nb|samr)$/i, 'AMR'],
  [/^(?:amr_?wb|sawb)$/i, 'AMR-WB'],
  [/^(?:pcm.*|lpcm|ipcm|fpcm|sowt|twos|in24|in32|fl32|fl64|raw|A_PCM.*)$/i, 'PCM'],
  [/^(?:ulaw|alaw|pcm_[ua]law)$/i, 'G.711'],
]

export function codecName(raw: string): string {
  return names.find(([pattern]) => pattern.test(raw))?.[1] ?? raw
}
