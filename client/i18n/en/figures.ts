export const figures = {
  title: 'Progress',
  filters: 'Which instances the figures look at',
  every: 'All',
  all: 'All',
  span: {
    from: 'From',
    to: 'Until',
    say: 'Days of UTC. They narrow what happened in time, not what there is now.',
  },
  burnUp: {
    title: 'Burn-up',
    say: {
      day: 'Where the instances stood at the end of each day (UTC). The whole grows with imports.',
      week: 'Where the instances stood at the end of each week (its Sunday, UTC). The whole grows with imports.',
    },
    day: 'End of',
    empty: 'Nothing happened in these days. What is imported, reviewed and checked is drawn here.',
  },
  forecast: {
    say: 'At the pace of the last {{days}} full days ({{pace}} decided a day, less what was taken up again), all that is there now is signed off or deleted by {{middle}} as likely as not: one time in ten by {{early}}, nine times in ten by {{late}}. A thousand courses were drawn from whole weeks of that time; imports to come are not in them.',
    never: 'a day beyond ten years',
    band: 'Decided, eight courses of ten',
    middle: 'Decided, the middle course',
    why: {
      empty: 'There is no forecast: nothing was imported.',
      done: 'Everything is signed off or deleted.',
      too_few_days_one:
        'There is no forecast yet: it needs 21 full days to look back on, and has {{count}}.',
      too_few_days_other:
        'There is no forecast yet: it needs 21 full days to look back on, and has {{count}}.',
      nothing_ended_one:
        'There is no forecast: nothing was signed off or deleted in the last {{count}} day.',
      nothing_ended_other:
        'There is no forecast: nothing was signed off or deleted in the last {{count}} days.',
      not_shrinking_one:
        'There is no forecast: in the last {{count}} day as much was taken up again as was decided.',
      not_shrinking_other:
        'There is no forecast: in the last {{count}} days as much was taken up again as was decided.',
    },
  },
  queues: {
    title: 'Age of the queues',
    say: 'How long instances have stood at the stage where they are now, worked on or not.',
    count_one: '{{count, number}} instance',
    count_other: '{{count, number}} instances',
    middle: 'half of them came',
    oldest: 'the oldest',
    days: 'Days at this stage',
    today: 'Since today',
    day_one: '{{count}} day',
    day_other: '{{count}} days',
    between: '{{from}} to {{to}} days',
    more: '{{from}} days and more',
    empty: 'Nothing waits: everything is signed off or deleted, or nothing was imported.',
  },
  expired: {
    title: 'Time ran out',
    none: 'No seat stands still with somebody whose time ran out.',
  },
  rules: {
    title: 'Findings by rule',
    say: 'In how many instances a rule finds something, waived findings included; longer bars are more instances, not more findings.',
    rule: 'Rule',
    severity: 'Severity',
    off: 'Off',
    all: 'Instances',
    open: 'Not decided',
    empty: 'No rule finds anything in these instances.',
  },
  edits: {
    title: 'What reviewers changed',
    say: 'How much of the imported text stayed in what was submitted last: 1 less the edit distance by the length of the longer text, in characters. Second reviews are not in it.',
    middles_one:
      'Half of {{count, number}} submission kept at least {{question}} of the question; of the answer {{answer}}.',
    middles_other:
      'Half of {{count, number}} submissions kept at least {{question}} of the question; of the answer {{answer}}.',
    kept: 'Of the import',
    first: 'The first submissions are being measured.',
    empty:
      'Nothing was submitted in these days. What reviewers change in the texts is measured here.',
    left_one: '{{count, number}} submission is still to be measured; the figures grow until it is.',
    left_other:
      '{{count, number}} submissions are still to be measured; the figures grow until they are.',
    domains: 'What reviewers changed, by domain',
    domainsSay:
      'The middle submission of each domain. Below 20 submissions it says little and is grey.',
    middle: '{{side}}, middle',
    unchanged: '{{side}} unchanged',
  },
  returns: {
    title: 'Returns by reason',
    say: 'Instances with a round that ended without a decision in these days, by how it ended and by the reason codes of its low votes and blocking remarks. One round may have several reasons; recalls and withdrawals have none.',
    reason: 'Reason',
    all: 'All returns',
    rounds: '{{kind}}: rounds',
    empty:
      'Nothing came back in these days. Rounds that are sent back, split, withdrawn or recalled are counted here.',
  },
  domains: {
    title: 'What each domain has',
    say: 'Instances, combinations, media and difficulty by domain, deleted instances included: the table of a paper. An instance counts under each of its media.',
    domain: 'Domain',
    field: 'Field',
    instances: 'Instances',
    combinations: 'Combinations',
    input: '{{modality}} in',
    output: '{{modality}} out',
    none: 'No difficulty',
    empty: 'No instances match. Import some, or take a filter off.',
  },
  matrix: {
    title: 'Domains by combinations',
    say_one:
      '{{domains}} domains, {{combinations}} combinations, {{count, number}} pair that no instance has.',
    say_other:
      '{{domains}} domains, {{combinations}} combinations, {{count, number}} pairs that no instance has.',
    chart: 'Hatched cells are gaps; darker ones have more. The table tells their difficulty.',
    table: 'Each pair by difficulty; grey lines are gaps.',
    combination: 'Combination',
    sum: 'All',
  },
} as const
