import type { Translated } from '#client/i18n/catalogue.ts'
import type { check as english } from '#client/i18n/en/check.ts'

export const check: Translated<typeof english> = {
  verdict: {
    high: '投高质量',
    low: '投低质量',
    return: '退回',
    submit: '提交',
    propose_deletion: '删除提议',
  },
  outbox: {
    label: '等待发送',
    submitting: '正在提交…',
    sent: '{{key}}：{{verdict}}，已发送',
    refused: '{{key}} 的“{{verdict}}”被拒绝',
    open: '打开 {{key}}',
    dismiss: '关闭',
    on: '{{key}}：{{verdict}}，',
    in_one: '{{count}} 秒后发送',
    in_other: '{{count}} 秒后发送',
    sending: '正在发送…',
    take_back: '收回',
    send_now: '立即发送',
    failed: '{{key}} 的“{{verdict}}”未发送',
    again: '重试',
    discard: '放弃',
  },
  low: {
    title: '投低质量',
    reasons: '原因',
    reasons_hint: '至少选一项。',
    note: '说明（可不填）',
    cancel: '取消',
  },
  reason: {
    incoherent: '问答不连贯',
    wrong_answer: '答案错误',
    wrong_media: '媒体不合适',
    tag_count: '标签数量不对',
    tag_position: '标签位置不对',
    trivial: '过于简单，没有价值',
    unsafe: '内容不安全或涉及隐私',
    other: '其他',
  },
  hidden: {
    votes: '本轮其他投票在全部完成前对你隐藏。',
    reviewer: '审阅者的姓名对你隐藏。',
  },
  votes: {
    title: '投票',
    high: '高',
    low: '低',
    mine: '你',
    nameless: '姓名已隐藏',
    where: '第 {{round}} 轮，{{phase}}',
    phase: { review: '审阅', second_review: '第二次审阅', check: '复核', tie_break: '裁决' },
  },
}
