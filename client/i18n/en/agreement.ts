export const agreement = {
  title: 'Agreement',
  filters: 'Which votes, and how they are put apart',
  all: 'All',
  by: {
    label: 'By',
    domain: 'Domain',
    field: 'Field',
    difficulty: 'Difficulty',
    person: 'Person',
    combination: 'Combination',
    modality: 'Modality',
    week: 'Week',
    round: 'Round',
  },
  column: { interval: '95 % interval', fleiss: 'Fleiss κ', percent: 'Same vote' },
  headline: 'Two votes agree at α = {{value}}',
  headlineNone: 'No coefficient for two votes yet',
  interval: '{{low}} to {{high}}',
  rounds_one: '{{count, number}} round with two votes',
  rounds_other: '{{count, number}} rounds with two votes',
  votes_one: '{{count, number}} vote',
  votes_other: '{{count, number}} votes',
  share: 'Checkers give the same vote in {{share}} of rounds; {{high}} of all votes are high.',
  chance:
    'Chance alone would give the same vote in {{chance}}, and alpha counts only what lies above that. Fleiss’ kappa of the same votes is {{fleiss}}.',
  agree: '{{share}} the same vote',
  tooFew: 'too few',
  why: {
    no_units: 'not defined: nothing has two votes',
    no_variation: 'not defined: every vote is the same',
    one_category: 'not defined: there is only one thing to say',
    never_used: 'not defined: nobody said so',
    perfect: 'no interval: the votes agree throughout',
  },
  verdict: {
    no_units:
      'Figures come when both checkers of a round have voted. Until then there is nothing to compare.',
    no_variation:
      'Every vote is the same, so chance explains everything and a coefficient does not exist. The share of equal votes still holds.',
    one_category: 'With a single thing to say, people cannot disagree.',
    never_used: 'Nobody said so, so there is nothing to compare.',
    too_few: 'Fewer than 20 rounds are too few to conclude anything; the value is shown in grey.',
    no_interval: 'The votes do not vary enough for an interval.',
    reliable: 'The lower end of the interval is at least 0.800: firm enough to rely on.',
    tentative:
      'The lower end of the interval is between 0.667 and 0.800: good for tentative conclusions.',
    open: 'The interval reaches below 0.667 and above it: more rounds are needed to tell.',
    low: 'The whole interval is below 0.667: talk the guideline through before you rely on single votes.',
  },
  rowsSay:
    'Each dot is alpha with its 95 % interval; the lines mark 0.667 and 0.800. A row opens the instances behind it.',
  fewRows_one: '{{count}} row rests on fewer than 50 rounds: read it as not enough yet.',
  fewRows_other: '{{count}} rows rest on fewer than 50 rounds: read them as not enough yet.',
  reasons: {
    title: 'What splits are about',
    say: 'Reasons given with the low vote where the other was high.',
    reason: 'Reason',
    count: 'Votes',
    none: 'No split has a reason yet.',
  },
  pairs: {
    title: 'Pairs of checkers',
    say: 'Cohen’s κ of each two people, blank below 20 shared rounds. A cell opens the instances both voted on.',
  },
  endedEarly_one:
    '{{count}} round ended before both votes were in; its votes ({{votes}}) are in no figure here.',
  endedEarly_other:
    '{{count}} rounds ended before both votes were in; their votes ({{votes}}) are in no figure here.',
} as const
