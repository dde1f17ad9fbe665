export const agreement = {
  title: 'Agreement',
  filters: 'Whose judgements, how they are put apart, and which of them',
  all: 'All',
  clear: 'Clear {{filter}}',
  noChoice: 'Nothing matches',
  of: {
    label: 'Of',
    votes: 'Two votes',
    double: 'Two reviews',
    outcome: 'Reviewer and checkers',
  },
  item: { label: 'Compared by' },
  by: {
    label: 'By',
    domain: 'Domain',
    field: 'Field',
    combination: 'Combination',
    modality: 'Modality',
    difficulty: 'Difficulty',
    person: 'Person',
    week: 'Week',
    round: 'Round',
  },
  weekOf: 'Week of {{date}}',
  roundNumber: 'Round {{number}}',
  category: {
    high: 'high',
    low: 'low',
    keep: 'keep',
    delete: 'delete',
    returned: 'returned',
    ticked: 'ticked',
    open: 'not ticked',
    edited: 'edited',
    kept: 'left as it was',
    none: 'none',
  },
  prevalence: 'What was said',
  column: {
    value: 'Value',
    interval: '95 % interval',
    n: 'n',
    instances: 'Instances',
    ratings: 'Ratings',
  },
  measure: { percent: 'Same', alpha: 'α', fleiss: 'π', ac1: 'AC1' },
  measureName: {
    percent: 'Percent agreement',
    alpha: 'Krippendorff’s α',
    fleiss: 'Scott’s π',
    ac1: 'Gwet’s AC1',
  },
  cohen: 'Cohen’s κ',
  help: {
    percent:
      'The share of rounds in which both say the same, chance included. Its interval is Wilson’s (1927) or, where rounds count unequally, made by leaving each one out in turn.',
    alpha:
      'The part of the disagreement expected by chance that did not happen: 1 is always the same, 0 is what chance gives. Krippendorff, Content Analysis (2004).',
    fleiss:
      'The share above chance, where chance is drawn from what both said together; for two judges Fleiss’ kappa is Scott’s pi. Scott (1955), Fleiss (1971).',
    ac1: 'The share above chance, where chance is small as soon as most say the same; it stays high where alpha falls for want of variety. Gwet (2008).',
    cohen:
      'The share above chance between two named people, each with their own habit of saying yes. Cohen (1960).',
    n: 'Rounds in which both judgements are in. Below 20 the figure is grey and has no interval; below 50 read it with caution.',
    returned:
      'Rounds that went back to phase 1 after all votes were in. They are counted here and are neither upheld nor overturned.',
    masi: 'Two sets of codes are as far apart as what they do not share, less so where one holds the other; no code is an answer too. Passonneau (2006).',
  },
  interval95: '95 % interval',
  interval: '{{low}} to {{high}}',
  headline: {
    votes: 'Two votes agree at α = {{value}}',
    double: 'Two reviews agree at α = {{value}}: {{item}}',
    outcome: '{{value}} of reviewers’ verdicts were overturned',
  },
  headlineNone: {
    votes: 'No coefficient for two votes yet',
    double: 'No coefficient for two reviews yet',
    outcome: 'No verdict has come to its end yet',
  },
  rounds_one: 'n = {{count, number}} round',
  rounds_other: 'n = {{count, number}} rounds',
  instances_one: '{{count, number}} instance',
  instances_other: '{{count, number}} instances',
  openInstances_one: 'Open {{count, number}} instance',
  openInstances_other: 'Open {{count, number}} instances',
  ratings_one: '{{count, number}} rating',
  ratings_other: '{{count, number}} ratings',
  kOfN: '{{k}} of {{n}}',
  noneOfThese: 'none',
  share: {
    votes:
      'Checkers give the same vote in {{share}} of rounds; {{most}} of all votes are {{category}}.',
    double:
      'Two reviewers of the same revision say the same in {{share}} of rounds; {{most}} of what they say is “{{category}}”.',
    outcome:
      'The verdict and what the round came to are the same in {{share}} of the rounds that ended kept or deleted; {{most}} of both are “{{category}}”.',
  },
  chance:
    'Chance alone would give the same in {{chance}}, and a coefficient counts only what lies above that.',
  drawn:
    'The project draws {{share}} % of its instances for a second review, at random; of the others no second review is known.',
  agree: '{{share}} the same',
  tooFew: 'too few',
  why: {
    no_units: 'not defined: nothing was judged twice',
    no_variation: 'not defined: everybody says the same',
    one_category: 'not defined: there is only one thing to say',
    never_used: 'not defined: nobody said so',
    perfect: 'no interval: they agree throughout',
    no_spread: 'no interval: too little varies',
  },
  verdict: {
    no_units:
      'Figures come when both judgements of a round are in. Until then there is nothing to compare.',
    no_variation:
      'Everybody says the same, so chance explains everything and a coefficient does not exist. The share of equal judgements still holds.',
    one_category: 'With a single thing to say, people cannot disagree.',
    never_used: 'Nobody said so, so there is nothing to compare.',
    too_few: 'Fewer than 20 rounds are too few to conclude anything; the value is shown in grey.',
    perfect:
      'They agree throughout, so leaving one round out changes nothing and the coefficient has no interval; look at the interval of the share.',
    no_spread:
      'Too little varies for an interval of the coefficient; look at the interval of the share.',
    reliable: 'The lower end of alpha’s interval is at least 0.800: firm enough to rely on.',
    tentative:
      'The lower end of alpha’s interval is between 0.667 and 0.800: good for tentative conclusions.',
    open: 'Alpha’s interval reaches below 0.667 and above it: more rounds are needed to tell.',
    low: 'The whole interval of alpha is below 0.667: talk the guideline through before you rely on single judgements.',
  },
  warning: {
    title: 'Read these figures with care',
    prevalence:
      'Nearly everybody says the same: {{most}} of what is said is “{{category}}”. People agree in {{share}} of rounds where chance alone gives {{chance}}, so alpha ({{alpha}}) is low although they hardly differ, and AC1 ({{ac1}}) is high. This tells of the sample, not of the people: it holds too few of the rare answer.',
    too_few: 'Fewer than 20 rounds are too few to conclude anything.',
    few: 'Fewer than 50 rounds: the interval is wide, and a few more rounds can move the value.',
    few_rows_one: '{{count}} row rests on fewer than 50 rounds.',
    few_rows_other: '{{count}} rows rest on fewer than 50 rounds.',
    one_vote:
      'The project asks for one vote per round, so there are no two votes to compare. Look at reviewer and checkers instead.',
    seen_one:
      'In {{count, number}} round a lead had opened the votes before it ended, so its judgements may not be blind.',
    seen_other:
      'In {{count, number}} rounds a lead had opened the votes before they ended, so their judgements may not be blind.',
    reviewer_shown_one:
      'In {{count, number}} round the checkers could see who the reviewer was, which may have moved their votes.',
    reviewer_shown_other:
      'In {{count, number}} rounds the checkers could see who the reviewer was, which may have moved their votes.',
    anchored:
      'Checkers see what the reviewer did and wants. What follows is how often they confirm it, not the agreement of two who do not know of each other.',
    other_draw_one:
      '{{count, number}} round was drawn by a rule that is no longer the project’s; the share above does not hold for it.',
    other_draw_other:
      '{{count, number}} rounds were drawn by a rule that is no longer the project’s; the share above does not hold for them.',
    waiting_one: '{{count, number}} instance is drawn and one of its reviews is still to come.',
    waiting_other:
      '{{count, number}} instances are drawn and one of their reviews is still to come.',
  },
  overall: {
    title: 'How far they agree',
    say: 'The same rounds by several formulas, which differ in what they take for chance. Lines mark 0.667 and 0.800; judge by the lower end of the interval.',
    measure: 'Measure',
    none: 'Figures come when two judgements of a round are in: two votes on one revision, two reviews of a drawn instance, or a verdict and what came of it.',
  },
  items: {
    title: 'Item by item',
    say: 'Each item by itself; choose one to put it apart below. Scores are given in no review, so they are not compared.',
    none: 'Items come when both reviews of a drawn instance are in. A lead sets the share that is drawn in the settings.',
  },
  rows: {
    domain: 'By domain',
    field: 'By field',
    combination: 'By combination',
    modality: 'By modality',
    difficulty: 'By difficulty',
    person: 'By person',
    week: 'By week',
    round: 'By reviewed round',
    say: 'Each with its 95 % interval; a row opens its instances.',
    none: 'Rows come with the first round in which both judgements are in. Take a filter off to see more.',
  },
  fewRows_one: '{{count}} row rests on fewer than 50 rounds: read it as not enough yet.',
  fewRows_other: '{{count}} rows rest on fewer than 50 rounds: read them as not enough yet.',
  weeks: {
    title: 'Over time',
    say: 'Alpha also falls when the mix of what is said changes and nobody judges otherwise: look at the dotted and the dashed line before you conclude. Grey dots are weeks below 50 rounds.',
    band: '95 % interval of α',
    prevalence: 'Share of “{{category}}”',
    few: 'Below 50 rounds',
  },
  reasons: {
    title: 'What splits are about',
    say: 'Reasons given with the low vote where the other was high.',
    reason: 'Reason',
    count: 'Votes',
    none: 'No split has a reason yet. Reasons come with low votes on rounds that split.',
  },
  pairs: {
    votes: {
      title: 'Pairs of checkers',
      say: 'Cohen’s κ of each two people on the rounds that both voted in; blank below 20, grey below 30. A cell opens the instances.',
      corner: 'Checker',
      first: 'Checker',
      second: 'Checker',
    },
    double: {
      title: 'Pairs of reviewers',
      say: 'Cohen’s κ of the first and the second reviewer of the same revision; blank below 20, grey below 30. A cell opens the instances.',
      corner: 'First \\ second',
      first: 'First reviewer',
      second: 'Second reviewer',
    },
    outcome: {
      title: 'Reviewers and checkers',
      say: 'Cohen’s κ of a reviewer’s verdict and a checker’s own vote: a row that is paler than the others is a reviewer, a column a checker who differs from most. Blank below 20, grey below 30.',
      corner: 'Reviewer \\ checker',
      first: 'Reviewer',
      second: 'Checker',
    },
    none: 'Pairs come with the first round that two people judged.',
  },
  overturned: {
    title: 'Verdicts that did not stand',
    say: 'An overturned submission ended deleted, an overturned proposal to delete ended kept. An overturned verdict is a disagreement, not yet an error.',
    together: 'All together',
    submissions: 'Submissions',
    proposals: 'Proposals to delete',
    all: 'Both',
    returned: 'Returned',
    none: 'This fills when rounds have ended with all their votes in.',
  },
  verdicts: {
    title: 'Verdict and outcome',
    say: 'Rounds that ended with all their votes in. A number opens its instances.',
    verdict: 'The reviewer',
    keep: 'submitted it',
    delete: 'proposed to delete it',
    ended: { keep: 'Kept', delete: 'Deleted', returned: 'Returned' },
  },
  endedEarly_one:
    '{{count}} round ended before both votes were in; its votes ({{votes}}) are in no figure here.',
  endedEarly_other:
    '{{count}} rounds ended before both votes were in; their votes ({{votes}}) are in no figure here.',
} as const
