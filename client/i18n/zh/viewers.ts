import type { Translated } from '#client/i18n/catalogue.ts'
import type { viewers as english } from '#client/i18n/en/viewers.ts'

import { audio } from './viewers/audio.ts'
import { code, notebook } from './viewers/code.ts'
import { document } from './viewers/document.ts'
import { image } from './viewers/image.ts'
import { keys } from './viewers/keys.ts'
import { text } from './viewers/text.ts'
import { threeD } from './viewers/three-d.ts'
import { video } from './viewers/video.ts'

export const viewers: Translated<typeof english> = {
  inline: '写在记录中',
  loading: '加载中…',
  pair: {
    label: '{{name}}，之前与之后',
    after: '之后',
    swap: '听另一个',
    heard: '声音：{{which}}',
  },
  open: '打开 {{name}}',
  fullScreen: '全屏显示 {{name}}',
  download: '下载 {{name}}',
  downloadOriginal: '下载原文件',
  spot: { take: '评论此处', giveUp: '取消' },
  tryAgain: '重试',
  cannotShow: '无法显示 {{name}}。',
  pages_one: '{{count}} 页',
  pages_other: '{{count}} 页',
  triangles_one: '{{n}} 个三角形',
  triangles_other: '{{n}} 个三角形',
  points: '{{n}} 个点',
  frameRate: '{{n}} 帧/秒',
  variableRate: '约 {{n}} 帧/秒，不均匀',
  alpha: '含透明度',
  animated: '动画',
  mono: '单声道',
  stereo: '立体声',
  channels: '{{count}} 声道',
  absent: {
    missing: '{{path}} 处没有文件。请在此标签下添加文件，或更正路径后重新导入。',
    outside: '路径 {{path}} 超出了媒体文件夹，因此没有打开。请在此标签下添加文件。',
    address: '这是一个网络地址，不会打开：{{path}}。请在此标签下添加文件。',
  },
  problem: {
    damaged: '文件已损坏，请换成完整的文件。',
    encrypted: '打开文件需要密码，请换成不加密的文件。',
    unviewable: '文件有效，但没有浏览器能显示这种格式，请下载后用其他程序查看。',
    lacking: '要生成浏览器可显示的版本，服务器上须安装 {{tool}}。',
    beyond: '文件有效，但超出可显示的限度，请下载后用其他程序查看。',
    buffer: '它保存 {{model}} 的模型数据，请在那里查看。',
    converting: '正在生成浏览器可显示的版本。请稍候，或下载原文件。',
    other: '其内容是 {{mime}}，与“{{kind}}”不符。请替换文件或更改标签。',
    modality: '它的键不属于任何已知模态。',
    notAFile: '此处应为文件（{{kind}}），但记录中写的是文本。',
    refused: '服务器没有提供该文件。请重新加载页面后重试。',
    unreachable: '没有收到文件。请检查网络连接后重试。',
    viewer: '查看器自身出错而停止。请下载原文件查看。',
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
}
