export const help = {
  percent:
    '两者判断相同的轮次所占比例，其中包含偶然。区间为 Wilson（1927）区间；各轮权重不等时，由逐一剔除每轮得出。',
  specific:
    '做出该判断的人中，另一方也这样判断的比例；可看出人们是否一同发现少见的判断。Dice（1945）、Spitzer 与 Fleiss（1974）。',
  alpha:
    '按偶然应有的分歧中没有出现的那部分：1 为始终相同，0 为偶然水平。Krippendorff，《内容分析》（2004）。',
  fleiss:
    '高出偶然的比例，偶然按两者判断的合并分布计算；只有两位判断者时，Fleiss κ 即 Scott π。Scott（1955）、Fleiss（1971）。',
  ac1: '高出偶然的比例；多数判断相同时其偶然值很小，因此在 α 因缺少变化而下降时仍保持较高。Gwet（2008）。',
  cohen: '两位具名人员之间高出偶然的比例，各自的判断习惯分别计算。Cohen（1960）。',
  n: '两个判断都已到齐的轮次数。不足 20 时数值为灰色且无区间；不足 50 时请谨慎解读。',
  returned: '投票到齐后退回第一阶段的轮次。单独计数，既不算维持也不算推翻。',
  jaccard:
    '集合的 α，距离为不共有部分的比例；另一个集合 α 按 MASI 计算，有重叠但互不包含时距离更大。没有代码也是一种回答。Passonneau（2006）。',
  similarity: '1 − 编辑距离 / 较长文本的长度，按可见字符计。Levenshtein（1966）。',
  chrf: '两段文本共有多少短字符片段，两个方向同等对待。Popović（2015）。',
}

export const warning = {
  title: '请谨慎解读这些数字',
  prevalence:
    '几乎所有判断都相同：{{most}} 为“{{category}}”。两者在 {{share}} 的轮次中一致，而仅凭偶然就有 {{chance}}，因此尽管几乎没有分歧，α（{{alpha}}）仍然很低，而 AC1（{{ac1}}）很高。这说明的是样本而不是人：少见的判断太少。',
  too_few: '不足 20 轮，不足以得出结论。',
  few: '不足 50 轮：区间很宽，再多几轮就可能改变数值。',
  few_rows_one: '{{count}} 行不足 50 轮。',
  few_rows_other: '{{count}} 行不足 50 轮。',
  one_vote: '项目每轮只要求一票，因此没有两票可比较。请改看“审阅者与复核者”。',
  seen_one: '有 {{count, number}} 轮在结束前被负责人打开过投票，其判断可能不是盲的。',
  seen_other: '有 {{count, number}} 轮在结束前被负责人打开过投票，其判断可能不是盲的。',
  reviewer_shown_one: '有 {{count, number}} 轮复核者能看到审阅者是谁，这可能影响了他们的投票。',
  reviewer_shown_other: '有 {{count, number}} 轮复核者能看到审阅者是谁，这可能影响了他们的投票。',
  anchored:
    '复核者看得到审阅者的改动和意图。以下数字是他们确认结论的频率，而不是两个互不知情者的一致性。',
  other_draw_one: '有 {{count, number}} 轮按项目不再使用的规则抽取；上述比例对其不成立。',
  other_draw_other: '有 {{count, number}} 轮按项目不再使用的规则抽取；上述比例对其不成立。',
  waiting_one: '已抽取的实例中有 {{count, number}} 个还缺一次审阅。',
  waiting_other: '已抽取的实例中有 {{count, number}} 个还缺一次审阅。',
}
