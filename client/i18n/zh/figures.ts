import type { Translated } from '#client/i18n/catalogue.ts'
import type { figures as english } from '#client/i18n/en/figures.ts'

export const figures: Translated<typeof english> = {
  title: '进展',
  filters: '图表所看的实例',
  every: '全部',
  all: '合计',
  span: {
    from: '从',
    to: '至',
    say: '按 UTC 日期。只限定发生过的事，不限定当前的状态。',
  },
  burnUp: {
    title: '累计进展',
    say: {
      day: '每天结束时（UTC）实例所处的阶段。总数随导入增长。',
      week: '每周结束时（周日，UTC）实例所处的阶段。总数随导入增长。',
    },
    day: '截至',
    empty: '这些天里什么也没有发生。导入、审阅和复核都会画在这里。',
  },
  forecast: {
    say: '按最近 {{days}} 个整天的速度（每天 {{pace}} 个定案，已扣除重新处理的），现有实例全部签署或删除的日期：一半可能不晚于 {{middle}}；十次中一次不晚于 {{early}}，九次不晚于 {{late}}。由该时段的整周抽取一千条路径得出，不含今后的导入。',
    never: '十年之后',
    band: '已定案，十条路径中的八条',
    middle: '已定案，居中的路径',
    why: {
      empty: '没有预测：尚未导入任何内容。',
      done: '全部已签署或删除。',
      too_few_days_one: '尚无预测：需要 21 个整天的历史，现有 {{count}} 天。',
      too_few_days_other: '尚无预测：需要 21 个整天的历史，现有 {{count}} 天。',
      nothing_ended_one: '没有预测：最近 {{count}} 天没有签署或删除。',
      nothing_ended_other: '没有预测：最近 {{count}} 天没有签署或删除。',
      not_shrinking_one: '没有预测：最近 {{count}} 天里重新处理的与定案的一样多。',
      not_shrinking_other: '没有预测：最近 {{count}} 天里重新处理的与定案的一样多。',
    },
  },
  queues: {
    title: '队列时长',
    say: '实例在当前阶段停留了多久，无论是否有人在处理。',
    count_one: '{{count, number}} 个实例',
    count_other: '{{count, number}} 个实例',
    middle: '一半到达于',
    oldest: '最早',
    days: '在此阶段的天数',
    today: '今天起',
    day_one: '{{count}} 天',
    day_other: '{{count}} 天',
    between: '{{from}} 至 {{to}} 天',
    more: '{{from}} 天以上',
    empty: '没有等待：全部已签署或删除，或尚未导入。',
  },
  expired: {
    title: '时间已到',
    none: '没有超时仍被占用的席位。',
  },
  rules: {
    title: '各规则的发现',
    say: '每条规则在多少个实例中有发现（含已豁免的）；条越长实例越多，而非发现越多。',
    rule: '规则',
    severity: '严重程度',
    off: '关闭',
    all: '实例',
    open: '未定案',
    empty: '这些实例中没有任何规则有发现。',
  },
  domains: {
    title: '各领域的内容',
    say: '各领域的实例、组合、媒体与难度，含已删除的实例：即论文中的表。一个实例计入它的每种媒体。',
    domain: '领域',
    field: '学科',
    instances: '实例',
    combinations: '组合',
    input: '输入{{modality}}',
    output: '输出{{modality}}',
    none: '无难度',
    empty: '没有匹配的实例。请导入，或去掉一个筛选。',
  },
  matrix: {
    title: '领域 × 组合',
    say_one:
      '{{domains}} 个领域，{{combinations}} 种组合，{{count, number}} 对没有实例。斜纹格为空缺；颜色越深实例越多。',
    say_other:
      '{{domains}} 个领域，{{combinations}} 种组合，{{count, number}} 对没有实例。斜纹格为空缺；颜色越深实例越多。',
  },
}
