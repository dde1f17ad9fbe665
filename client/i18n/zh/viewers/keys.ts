import type { Translated } from '#client/i18n/catalogue.ts'
import type { keys as english } from '#client/i18n/en/viewers/keys.ts'

export const keys: Translated<typeof english> = {
  title: '在查看器内',
  why: 'J 和 K 在媒体之间移动，Enter 进入查看器，Escape 退出。',
  space: '空格',
  move: '移动',
  zoom: '放大和缩小',
  play: '播放或暂停',
  frames: '后退或前进一帧',
  other: '显示两张图片中的另一张',
  turn: '转动模型',
  views: '从正面、右侧、顶部、斜向查看',
  opposite: '从相反方向查看',
  surface: '下一种表面显示方式',
  pages: '上一页或下一页',
  ends: '第一页或最后一页',
  columns: '收窄或加宽列',
  cells: '笔记本的单元格或其源代码',
}
