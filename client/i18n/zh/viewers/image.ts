import type { Translated } from '#client/i18n/catalogue.ts'
import type { image as english } from '#client/i18n/en/viewers/image.ts'

export const image: Translated<typeof english> = {
  label: '{{name}}：图片。加减号缩放，0 适应窗口，1 显示实际大小，方向键移动。',
  in: '放大',
  out: '缩小',
  fit: '适应窗口',
  actual: '实际大小，1:1',
  broken: '浏览器无法将其解码为图片（{{type}}）。文件可能已损坏或格式少见。',
}
