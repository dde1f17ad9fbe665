export const help = {
  percent:
    'The share of rounds in which both say the same, chance included. Its interval is Wilson’s (1927) or, where rounds count unequally, made by leaving each one out in turn.',
  specific:
    'Of those who say it, how many of the others say it too; it tells apart whether people find the rare answer together. Dice (1945), Spitzer and Fleiss (1974).',
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
  jaccard:
    'Alpha of sets that are as far apart as the part they do not share; the other alpha of sets is by MASI, which counts overlap without inclusion as further apart. No code is an answer too. Passonneau (2006).',
  similarity:
    '1 − edit distance / length of the longer text, in characters as people see them. Levenshtein (1966).',
  chrf: 'How many short stretches of characters the two texts share, both directions alike. Popović (2015).',
} as const

export const warning = {
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
  waiting_other: '{{count, number}} instances are drawn and one of their reviews is still to come.',
} as const
