import type { Translated } from '#client/i18n/catalogue.ts'
import type { video as english } from '#client/i18n/en/viewers/video.ts'

export const video: Translated<typeof english> = {
  label: '{{name}} 的播放器',
  soundOnly: '浏览器能读取声音，但不能读取画面（{{codec}}）。转换为 H.264 后可在此观看。',
  broken: '浏览器无法播放该视频（{{type}}）。文件可能已损坏或格式少见。',
}
