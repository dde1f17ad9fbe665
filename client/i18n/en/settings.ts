export const settings = {
  title: 'Settings',
  save: 'Save',
  undo: 'Undo the changes',
  saved: 'Saved',
  name: {
    title: 'Name',
    address: 'Found at /projects/{{slug}}. The address stays as it is.',
    needed: 'The project needs a name.',
  },
  guideline: {
    title: 'Guideline',
    what: 'What is good here, in your own words. Reviewers and checkers read it beside the checklist. Markdown and formulas work.',
    shown: 'Write or read the guideline',
    write: 'Write',
    read: 'Preview',
    example: 'For example: A question names every medium that it needs. …',
    empty: 'There is no guideline yet.',
  },
  rounds: {
    title: 'How it is decided',
    what: 'A change holds for rounds that are handed to the checkers from now on; those that are being checked end as they began.',
    enough: 'One instance needs {{needed}} different people, and they are there.',
    short:
      'One instance needs {{needed}} different people, and only {{have}} can take part. Some instances could never be finished.',
  },
  blindness: {
    title: 'Who sees what, and when',
    what: 'The server keeps it: what is hidden is not sent.',
  },
  time: { title: 'Time' },
  rules: { title: 'Looking and likeness' },
  value: { on: 'yes', off: 'no', asDefault: 'as by default' },
  saveBar: {
    title: 'Not saved yet',
    name: 'Name',
    guideline: 'Guideline',
    taxonomy: 'Fields, domains and levels',
    changed: '{{what}} changed',
  },
  difference: '{{choice}}: {{after}} (was: {{before}})',
  preview: {
    title: 'Change the policy',
    change_one: 'It holds for {{count}} instance in phase 1 from its next submission on.',
    change_other: 'It holds for {{count}} instances in phase 1 from their next submission on.',
    keep_one:
      '{{count}} round that is being checked ends under the policy it was handed over under.',
    keep_other:
      '{{count}} rounds that are being checked end under the policy they were handed over under.',
    why: 'Why',
    whyWhat: 'Kept with the change for whoever looks back. It may stay empty.',
    back: 'Go on changing',
    save: 'Save the changes',
  },
  history: {
    title: 'History of the policy',
    what: 'Each round is decided under the policy that held when it was handed to the checkers.',
    version: 'Version {{version}}',
    present: 'present',
    begun: 'with the project',
    first: 'The first policy.',
    goBackTo: 'Go back to version {{version}}',
    rounds_one: '{{count}} open round is decided under it.',
    rounds_other: '{{count}} open rounds are decided under it.',
  },
  older: {
    title: 'This round is decided under version {{version}} of the policy',
    what: 'The project changed its policy after this was handed to the checkers. From the next round on:',
  },
  choice: {
    votes: {
      title: 'Votes on each instance',
      two: 'Two checkers',
      twoMeans:
        'Both high: signed off. Both low: deleted. They see nothing of each other until both are in.',
      one: 'One checker',
      oneMeans:
        'High: signed off. Low: deleted only if the reviewer proposed it, else sent back. Agreement cannot be measured.',
    },
    tieBreak: {
      title: 'A third checker decides a split',
      on: 'One high and one low: a third person decides.',
      off: 'One high and one low: the instance goes back to its reviewer.',
    },
    returns: {
      title: 'Checkers may send back',
      on: 'Instead of voting, a checker can return an instance with a comment that says what to change.',
      off: 'Checkers can only vote high or low, as in UniM’s published process.',
    },
    hideReviewer: {
      title: 'Hide the reviewer from checkers',
      on: 'Checkers do not see who revised the instance until the round is over.',
      off: 'Checkers see who revised the instance.',
    },
    tieBreakSeesReasons: {
      title: 'The third checker sees the reasons',
      on: 'Reasons and notes of the two votes are shown, without names.',
      off: 'The third checker decides without knowing anything of the two votes.',
    },
    viewedFirst: {
      title: 'What must be looked at first',
      off: 'Nothing',
      offMeans: 'What a reviewer looked at is kept and shown to the checkers, and asked of nobody.',
      opened: 'Every medium opened',
      openedMeans: 'Nobody submits or votes before each medium was opened.',
      whole: 'Every medium whole',
      wholeMeans:
        'Nobody submits or votes before nine tenths of each sound and film were played and of each document’s pages were seen.',
    },
    leaseMinutes: {
      title: 'Minutes for one piece of work',
      what: 'The page renews the time while you work. After that, others can take the instance; drafts stay.',
    },
    nearDuplicate: {
      title: 'Limit for near duplicates',
      what: 'From 0 to 1: how alike two instances’ texts may be before it is reported. 0.5 finds rewordings, 0.9 only near copies.',
    },
    leadsBlind: {
      title: 'Keep leads blind until the round ends',
      on: 'Leads too see no checker’s name and cannot open the votes of a round before it ends.',
      off: 'Leads who do not check see who checks, and can open the votes; who did so votes no more in that round.',
    },
    checkerNames: {
      title: 'Who learns, after a round, who checked',
      everyone: 'Everybody',
      everyoneMeans: 'Votes, comments and history name the checkers once the round is over.',
      leads: 'Leads only',
      leadsMeans:
        'To reviewers and to other checkers they stay nameless. A name that was promised to stay hidden stays so in later rounds.',
    },
    verdicts: {
      title: 'When others read each vote and its reasons',
      round: 'After the round',
      roundMeans: 'Whoever works on the next round sees how the last one was voted.',
      end: 'When it is signed off or deleted',
      endMeans:
        'Until then only leads do. What an instance was sent back with is always told to its reviewer.',
      leads: 'Leads only',
      leadsMeans:
        'Everybody else sees their own votes. What an instance was sent back with is always told to its reviewer.',
    },
    mayReopen: {
      title: 'Who may reopen what is signed off or deleted',
      leads: 'Leads',
      leadsMeans: 'Any lead, with a reason. Others can ask.',
      uninvolved: 'Leads who took no part',
      uninvolvedMeans: 'A lead who neither wrote nor checked it in this cycle.',
      submitter: 'Leads and its reviewer',
      submitterMeans: 'The reviewer who submitted it may as well, with a reason.',
      nobody: 'Nobody',
      nobodyMeans: 'What is decided stays, until the policy changes.',
    },
    reasonCodes: {
      title: 'Reasons for a low vote',
      what: 'A low vote names at least one of these codes. Reports count them, so keep them few and stable.',
    },
    severities: {
      title: 'Severity of the rules',
      what: 'An error stands in the way of a submission and of a sign-off. Whatever you change, say why: it is kept.',
    },
  },
  reasons: {
    add: 'Add a code',
    needed: 'Keep at least one reason.',
  },
  severity: {
    of: 'Severity of “{{rule}}”',
    byDefault: 'default',
    off: 'Off',
    why: 'Why “{{rule}}” differs here',
    whyHere: 'Why it differs here',
    needed: 'Say why for every changed rule.',
  },
  taxonomy: {
    title: 'Fields, domains and levels',
    what: 'Records that name another field, domain or level get a finding. Type a name and press Enter.',
    addDomain: 'Add a domain',
    removeField: 'Remove the field {{field}}',
    newField: 'New field',
    addField: 'Add the field',
    levels: 'Levels of difficulty',
    levelsHow: 'A number and a name, such as “3 hard”.',
  },
} as const
