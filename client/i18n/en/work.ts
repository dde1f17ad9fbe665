export const work = {
  title: 'Your turn',
  start: 'Start',
  starting: 'Taking the next one…',
  done_one: '{{count}} done today',
  done_other: '{{count}} done today',
  elsewhere_one: '{{count}} instance is with others',
  elsewhere_other: '{{count}} instances are with others',
  since: 'waits since',
  oldest: 'oldest',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  group: {
    in_hand: 'In your hands',
    returned: 'Returned to you',
    review: 'To review',
    check: 'To check',
    tie_break: 'Tie-breaks',
    mentioned: 'Mentioned',
  },
  kept: 'Kept for you',
  none: {
    title: 'Nothing waits for you',
    elsewhere_one:
      '{{count}} open instance is with others or is not yours to take: you play one part only on each. Work comes when it moves on.',
    elsewhere_other:
      '{{count}} open instances are with others or are not yours to take: you play one part only on each. Work comes when they move on.',
    finished:
      'No instance is open in this project. New work comes with the next import, or when a lead reopens one.',
    lead: 'You lead this project. Reviews and votes wait for reviewers and checkers; the overview shows where everything stands.',
    overview: 'Open the overview',
    instances: 'See all instances',
  },
} as const
