/** One English sentence per kind of finding: what, where, what to do. `{name}` stands for a value of the finding. */
export const messages = {
  'tag-undeclared':
    'The {side} names <{tag}>, but no medium of that name is declared. Add the medium or take the tag out.',
  'media-unused':
    'The medium {tag} never appears in the {side}. Name it as <{tag}> in the text or take the medium out.',
  'tag-crosses-sides':
    'The {side} names <{tag}>, which belongs to the {other}. Name a medium of the {side} instead.',
  'tag-numbering':
    'The {modality} keys do not run 1, 2, 3 from the question on through the answer: {tag} stands where {expected} is due. Renumber them.',
  'tag-numbering-shared':
    'Both sides have a medium named {tag}. Let the answer continue the numbers of the question.',
  'tag-malformed': 'The {side} writes {found}, which is not a tag. Write <{tag}>.',
  'tag-malformed-unmeant':
    'The {side} writes {found}, which is not a tag, and no medium is meant by it. Write the tag of a declared medium or take it out.',
  'tag-malformed-bare': 'The {side} writes {found} without brackets. Write <{tag}>.',
  'tag-malformed-unnumbered':
    'The {side} writes {found} without a number. Write the number of the medium that is meant.',
  'modality-unknown':
    'The key {tag} of the {side} names no known modality. Rename it to one of image, audio, video, document, code, threeD or text with a number.',
  'combination-mismatch':
    'The instance has {found}, its specification asks for {wanted}. Change the media or the specification.',
  'count-mismatch':
    'For {modality}, the question asks for {asked} and the answer has {delivered}. Change the number in the question or the media of the answer.',
  'count-mismatch-none':
    'The question wants no {modality}, the answer has {delivered}. Take them out of the answer or ask for them.',
  'count-unstated':
    'For {modality}, the answer has {delivered}, but the question does not say how many. State the number in the question.',
  'tag-order':
    'In the {side}, <{tag}> comes before a smaller number of the same modality. Name the media in ascending order.',
  'tag-stands-alone':
    'In the {side}, <{tag}> stands without a sentence of its own. Make it a part of a sentence.',
  'tag-repeated': 'The {side} names <{tag}> more than once.',
  'media-missing': 'There is no file at {path} for {tag}. Add the file or correct the path.',
  'media-outside-root':
    'The path {path} of {tag} leaves the media folder, so it was not opened. Give a path inside the folder.',
  'media-modality':
    'The file behind {tag} is {found}, not {modality}. Replace the file or change the tag.',
  'media-damaged': 'The file behind {tag} is damaged. Replace it with a whole one.',
  'media-damaged-detail': 'The file behind {tag} is damaged: {detail} Replace it with a whole one.',
  'media-encrypted':
    'The file behind {tag} needs a password to open. Replace it with one that opens without.',
  'media-unviewable':
    'The file behind {tag} is valid, but a browser cannot show it ({found}). Replace it with a common format.',
  'media-unviewable-detail':
    'The file behind {tag} is valid, but a browser cannot show it: {detail} Replace it with a common format.',
  'media-unviewable-beyond':
    'The file behind {tag} is more than is shown here: {detail} Replace it with a smaller one.',
  'media-duplicate':
    'The medium {tag} has the same content as {first}. Replace one of them or take it out.',
  'record-unreadable':
    'Line {line}: this is no record that can be read: {detail} Mend it and import the file again.',
  'text-empty': 'The {side} has no text. Write it.',
  'text-not-unicode':
    'The text of the {side} holds characters that are not valid Unicode. Type them again.',
  'text-not-unicode-medium':
    'The inline text or path of {tag} holds characters that are not valid Unicode. Type them again.',
  'text-not-unicode-record':
    'The {name} of the record holds characters that are not valid Unicode. Type them again.',
  'domain-unknown':
    'The field {field} has no domain {domain} in this project. Correct the record or add the domain.',
  'domain-unknown-field': 'This project has no field {field}. Correct the record or add the field.',
  'difficulty-unknown': 'This project has no difficulty {difficulty}. Choose one of {known}.',
  'difficulty-missing': 'The record has no difficulty. Choose one of {known}.',
  'id-duplicate':
    'The id {id} occurs twice in {field}/{domain}. Give this record an id of its own.',
  'id-not-canonical':
    'The id {id} is not written canonically. Write it without white space or leading zeros.',
  'id-not-canonical-string': 'The id {id} is not a string. Write it between quotation marks.',
  'near-duplicate':
    'Question and answer are nearly the same as those of {other} (similarity {similarity}). Revise or delete one of them.',
} as const

/** What a fix does, as the button says it. */
export const fixes = {
  'write-tag': 'Write <{tag}>',
  'number-tags': 'Number the {modality} tags',
  renumber: 'Renumber the {modality} media',
  'renumber-all': 'Renumber all media',
  'renumber-list': 'Number the media as they are listed',
  'change-words': 'Change “{from}” to “{to}”',
} as const

export type MessageId = keyof typeof messages
export type FixId = keyof typeof fixes
export type Values = Record<string, string | number>

/** A template with its `{name}`s filled in; a name without a value stays as it is. */
export function render(template: string, values: Values): string {
  return template.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
