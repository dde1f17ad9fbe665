import type { DecisionsWanted } from '#server/progress/decisions-wanted.ts'
import type { DigestLanguage } from '#shared/digest/digest-choice.ts'
import type { Turn } from '#shared/view/turn.ts'

interface Words {
  subject: (count: number) => string
  hello: (name: string) => string
  waits: (day: string) => string
  group: Record<Turn['groups'][number]['group'], string>
  wanted: string
  decision: Record<keyof DecisionsWanted, string>
  more: (count: number) => string
  count: (what: string, count: number) => string
  texts: string
  why: string
  change: string
  stop: string
}

const en: Words = {
  subject: (count) =>
    count === 1
      ? '1 thing waits for you in Countersign'
      : `${count} things wait for you in Countersign`,
  hello: (name) => `Hello ${name},`,
  waits: (day) => `this waits for you on ${day}:`,
  group: {
    in_hand: 'In your hands',
    returned: 'Returned to you',
    review: 'To review',
    check: 'To check',
    tie_break: 'Tie-breaks',
    mentioned: 'Mentioned',
  },
  wanted: 'Needs a decision',
  decision: {
    asks: 'Asked to be taken up again',
    nobody: 'Nobody can do this',
    splits: 'Splits wait for a third checker',
    expired: 'Time ran out',
    skipped: 'Skipped by who began them',
  },
  more: (count) => `and ${count} more`,
  count: (what, count) => `${what}: ${count}`,
  texts: 'What they say is not in this mail: open them to read it.',
  why: 'You asked for this mail. It comes at most once a day, and not when nothing waits.',
  change: 'Change the address or the language',
  stop: 'Stop these mails',
}

const zh: Words = {
  subject: (count) => `Countersign 中有 ${count} 件事等着你`,
  hello: (name) => `${name}，你好：`,
  waits: (day) => `${day} 有以下事项等着你：`,
  group: {
    in_hand: '正在处理',
    returned: '退回给你的',
    review: '待审阅',
    check: '待复核',
    tie_break: '待裁决',
    mentioned: '提到你的',
  },
  wanted: '需要决定',
  decision: {
    asks: '请求重新处理',
    nobody: '没有人能做',
    splits: '分歧等待第三位复核者',
    expired: '时间已到',
    skipped: '开始后被跳过',
  },
  more: (count) => `另有 ${count} 项`,
  count: (what, count) => `${what}：${count}`,
  texts: '邮件中不含具体内容，请打开后阅读。',
  why: '这封邮件是你要求的。每天最多一封，没有事项时不发送。',
  change: '更改地址或语言',
  stop: '停止发送这些邮件',
}

export const words: Record<DigestLanguage, Words> = { en, zh }
