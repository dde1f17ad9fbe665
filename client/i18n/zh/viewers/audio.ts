import type { Translated } from '#client/i18n/catalogue.ts'
import type { audio as english } from '#client/i18n/en/viewers/audio.ts'

export const audio: Translated<typeof english> = {
  label: '{{name}} 的播放器',
  play: '播放',
  pause: '暂停',
  space: '空格',
  place: '位置',
  at: '{{now}}，共 {{end}}',
  speed: '速度',
  heavy: '音频过长，无法在浏览器中绘制波形，因此使用普通播放器。',
  broken: '浏览器无法解码该音频（{{type}}）。文件可能已损坏或格式少见。',
}
