import type { Translated } from '#client/i18n/catalogue.ts'
import type { document as english } from '#client/i18n/en/viewers/document.ts'

export const document: Translated<typeof english> = {
  label: '{{name}}：页面。Page Up 和 Page Down 翻页，加减号缩放，0 适应宽度。',
  text: '{{name}}：文本',
  table: '{{name}}：表格',
  page: '第 {{n}} 页，共 {{m}} 页',
  previous: '上一页',
  next: '下一页',
  width: '适应宽度',
  noText: '这些页面是图片：没有可选择或搜索的文字。',
  locked: '打开此 PDF 需要密码。请替换为无需密码的文件。',
  broken: '无法读取此 PDF：它已损坏或不完整。',
  unknown: '没有适用于此类文档的查看器（{{type}}）。请下载，或替换为 PDF。',
  rows_one: '{{n}} 行',
  rows_other: '{{n}} 行',
}
