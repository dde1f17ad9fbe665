import type { Translated } from '#client/i18n/catalogue.ts'
import type { suggestion as english } from '#client/i18n/en/suggestion.ts'

export const suggestion: Translated<typeof english> = {
  title: '修改建议',
  desk: {
    title: '建议修改',
    hint: '你编辑的是副本，实例保持不变。下一轮的审阅者会逐处采纳或拒绝。你仍需投票或退回；若有一处被采纳，本周期其余检查由他人进行。',
    message: '目的（可选）',
    send: '发送建议',
    close: '返回实例',
    unchanged: '请先做出改动。',
    media: '媒体',
    kept: '发送前保存在此标签页中。',
  },
  sent: '你已对修订 {{number}} 提出修改建议。本轮结束后审阅者可见。',
  by: '{{name}} · 第 {{round}} 轮 · 修订 {{number}}',
  nameless: '一位检查者',
  notice_one: '有 {{count}} 处修改建议等你决定',
  notice_other: '有 {{count}} 处修改建议等你决定',
  show: '查看',
  count: '已决定 {{done}}/{{all}}',
  hunk: '第 {{number}} 处，共 {{all}} 处',
  state: { open: '未决定', accepted: '已采纳', rejected: '已拒绝' },
  accept: '采纳',
  reject: '拒绝',
  anew: '重新决定',
  changed: '此处已与检查者所见不同。请手动修改，或拒绝该建议。',
  said: { accepted: '已采纳到你的草稿。', rejected: '已拒绝。' },
  later: '你的决定会在保存或提交时记录。',
  command: {
    accept: '采纳该处修改建议',
    reject: '拒绝该处修改建议',
    next: '下一处修改建议',
  },
  medium: {
    added: '新增：{{after}}',
    removed: '移除：{{before}}',
    replaced: '{{before}} 替换为 {{after}}',
  },
  order: '{{side}}的媒体改为此顺序',
}
