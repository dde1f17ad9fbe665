import type { Translated } from '#client/i18n/catalogue.ts'
import type { exporting as en } from '#client/i18n/en/export.ts'

export const exporting: Translated<typeof en> = {
  title: '导出',
  lead: '以 UniM JSON Lines 导出实例：每个领域和学科一个文件夹，媒体位于记录所写的路径。',
  which: '导出哪些实例',
  all: '全部',
  instances: '实例',
  files: '记录文件',
  media: '媒体文件',
  size: '大小',
  domains: '按学科',
  field: '领域',
  domain: '学科',
  count: '实例',
  findings: '发现',
  findingsWhy: '导出会报告验证的发现，但不会拒绝。',
  noFindings: '验证在这些实例中没有发现问题。',
  lost: '此格式无法保存的内容',
  lostWhat: {
    waivers: '{{count}} 个实例的豁免',
    specification: '{{count}} 个实例规格中的数量',
    capabilities: '{{count}} 个实例的能力',
  },
  missing_one: '{{count}} 个媒体没有文件；其记录照原样导出。',
  missing_other: '{{count}} 个媒体没有文件；其记录照原样导出。',
  talk: '包括讨论',
  talkWhy: '以 W3C Web Annotation 形式写入记录旁的 annotations.jsonl。未结束轮次的讨论不包括在内。',
  download: '下载 zip',
  empty: '没有处于此阶段的实例。',
  emptyWhy: '两名检查者一致认为质量高时，实例才会到达这里。在上方选择其他阶段即可导出现有内容。',
  commandLine: '命令行',
}
