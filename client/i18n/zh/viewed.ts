import type { Translated } from '#client/i18n/catalogue.ts'
import type { viewed as en } from '#client/i18n/en/viewed.ts'

export const viewed: Translated<typeof en> = {
  title: '已查看',
  medium: '媒体',
  you: '你',
  reviewer: '审阅者',
  opened: '已打开',
  not_opened: '未打开',
  played: '已播放 {{part}} / {{whole}}',
  pages_one: '已看 {{part}} / {{count}} 页',
  pages_other: '已看 {{part}} / {{count}} 页',
  wanted: {
    opened: '本项目要求先打开每个媒体。',
    whole: '本项目要求先完整查看每个媒体：音频和视频播放到结尾，文档翻完。',
  },
}
