import type { Translated } from '#client/i18n/catalogue.ts'
import type { common as english } from '#client/i18n/en/common.ts'

export const common: Translated<typeof english> = {
  loading: '正在加载…',
  modality: {
    text: '文本',
    image: '图像',
    audio: '音频',
    video: '视频',
    document: '文档',
    code: '代码',
    threeD: '三维模型',
  },
  stage: {
    review: '审阅',
    check: '复核',
    tie_break: '裁决',
    returned: '已退回',
    signed_off: '已签署',
    deleted: '已删除',
  },
  phase: { review: '审阅', second_review: '第二次审阅', check: '复核', tie_break: '裁决' },
  role: { reviewer: '审阅者', checker: '复核者', lead: '负责人' },
  side: { question: '问题', answer: '答案', record: '记录' },
  severity: { error: '错误', warning: '警告', info: '提示' },
  measured: '已测量',
  days: { from: '{{day}} 起', to: '截至 {{day}}', any: '任意日期' },
  returned: {
    return: '退回',
    split_back: '分歧退回',
    keep: '保留退回',
    withdraw: '撤回',
    recall: '召回',
    none: '无原因代码',
    any: '任何退回',
  },
  kept: { same: '未改动', between: '保留 {{from}}–{{to}} %' },
}
