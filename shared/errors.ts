/** What a person can do wrong has a name and one sentence that says what to do. Anything else thrown is a bug. */
export const refusals = {
  not_signed_in: 'You are not signed in. Sign in and try again.',
  bad_credentials: 'This e-mail and password do not belong together.',
  too_many_tries: 'Too many tries. Wait a minute and try again.',
  too_many_streams:
    'You have Countersign open in too many browsers. This one looks for news every minute instead.',
  link_spent: 'This link was used already or is too old. Ask a lead for a new one.',
  link_other: 'This link belongs to another address. Change the setting in Countersign instead.',
  email_taken: 'An account with this e-mail exists. Sign in with it, then open the link again.',
  not_safe: 'Without TLS nobody can sign in here. Open the address that begins with https.',
  not_found: 'It does not exist, or you may not see it.',
  not_yours: 'Your role does not allow this. Ask a lead.',
  not_on_loopback: 'Demo personas sign in only on the machine that runs Countersign.',
  name_taken: 'This name is taken. Choose another one.',
  bad_input: 'Something in the input is not as it must be.',
  illegal_move: 'The instance is not at a stage that allows this. Reload to see where it stands.',
  stale: 'Someone saved a newer revision. Reload and look again; your work is kept as a draft.',
  newer_draft:
    'You went on with this in another place, and that draft is newer. Compare the two and choose.',
  frozen: 'The instance was submitted, so its content stays as it is until the round ends.',
  has_errors: 'Validation still reports errors. Mend them, or waive those that can be waived.',
  checks_open: 'Tick all four checks before you submit.',
  not_viewed:
    'This project wants every medium looked at first. Open what is left, or play it to its end.',
  too_soon:
    'This project asks for more time with an instance before it is decided. Look at it a little longer, then send it again.',
  no_work: 'Nothing waits for you in this phase.',
  not_taken: 'You do not work on this now. Take it first.',
  slot_taken: 'Someone else works on this now. Take another one.',
  paused: 'This person is paused: nothing new is taken for now. What is in hand can be finished.',
  project_paused:
    'The project is paused: nothing new is taken for now. What is in hand can be finished.',
  cap_reached: 'The number of pieces for today is reached. A new day begins at 00:00 UTC.',
  not_skilled:
    'This lies outside the domains, media or languages that are set here. A lead can change them.',
  not_apart:
    'The second review is for a reviewer who leads nothing here and had no part in the first. Choose another.',
  nobody_there: 'Nobody works on this now. Reload to see where it stands.',
  lease_lost: 'Your time ran out and someone else took over. Your work is kept as a draft.',
  round_closed: 'This round ended meanwhile. Your text is kept as a draft.',
  own_work: 'You wrote a part of this, so someone else must check it.',
  already_voted: 'You voted on this in this round already.',
  checked_it: 'You checked this in this cycle, so someone else must revise it.',
  not_blind: 'You have seen the votes of this round, so you cannot vote in it.',
  leads_blind: 'This project keeps leads blind until the round ends. Wait for the votes.',
  reopen_off: 'This project reopens nothing that is decided. Change its policy first.',
  took_part: 'You took part in this, so another lead must reopen it.',
  suggested_it:
    'An edit that you suggested stands in this, so someone else must check it in this cycle.',
  same_content: 'The suggestion changes nothing. Edit the question, the answer or the media first.',
  would_tell:
    'You could vote in this round, so who checks it stays hidden from you. Open its votes first, or ask another lead.',
  nobody_fits: 'None of the people chosen may do this. Choose others.',
  more_than_seen:
    'More instances match now than you were shown. Look at the effect again, then begin.',
  job_ended: 'This has ended already. Reload to see how.',
  changed_since: 'Somebody changed this meanwhile, so it stays as it is now.',
  no_undo: 'This cannot be undone, or was undone already.',
  nothing_to_break:
    'Nothing of this kind can be broken here so that it is one plain mistake. Choose another kind, or another instance.',
  reason_missing: 'Say why: this needs a reason.',
  comment_missing: 'Sending back needs a blocking comment that says what to change.',
  not_asked: 'Nobody waits for an answer here. Reload to see where it stands.',
  not_carried:
    'The spot does not fit what took its place. Choose it anew, or leave the comment on the previous version.',
  returns_off: 'This project does not send instances back. Vote instead.',
  too_late: 'A checker has started already, so it cannot be withdrawn. Ask a lead to recall it.',
  mail_off:
    'This server sends no mail. Whoever runs it can name a mail server in COUNTERSIGN_SMTP_URL.',
  nothing_to_audit:
    'Nothing is signed off that you could audit: you had a part in all of it, or there is none yet.',
  audit_running: 'This audit is not finished, so nobody sees its result. Wait for its end.',
  audit_ended: 'This audit has ended, so nothing in it changes any more.',
  audit_shows:
    'A sequential plan shows where it stands after each look, so there is nothing to open.',
  not_auditor: 'Another lead works through this audit, and only that one may.',
  already_answered: 'You judged this one already. Reload to see the next.',
  key_reused: 'The same request key came with another request. Reload and try again.',
  last_lead: 'A project needs a lead. Give the role to someone else first.',
  import_running: 'An import into this project is running. Wait for its end.',
  file_unreadable: 'The file cannot be read.',
  file_too_large: 'The file is too large.',
  no_records: 'Nothing here is a file of records. Add a .jsonl or .json file.',
  archive_broken: 'The archive cannot be read as a zip. Pack it anew, or add its files instead.',
  archive_path:
    'A path in the archive leaves its folder. Pack it anew with paths inside the folder.',
  archive_link: 'The archive holds a link. Put the file itself in its place.',
  archive_nested: 'The archive holds another archive. Unpack that one first.',
  archive_locked: 'The archive needs a password. Pack it without one.',
  archive_bomb:
    'The archive would unpack to far more than it should. Unpack it yourself and add its files.',
  archive_too_many: 'The archive holds too many files. Split it and add the parts.',
  import_failed: 'The import stopped in the middle. Run it again to complete it.',
  folder_in_use: 'The data folder is in use by a running server. Ask the server instead.',
  folder_not_empty: 'The folder is not empty. Choose another one, or add --force.',
  server_unreachable: 'The server does not answer as it must. Check its address and try again.',
  file_exists: 'A file of that name is there already. Choose another name, or add --force.',
  data_not_empty: 'The data folder holds work already. Restore into an empty one with --into.',
  backup_unreadable: 'This is no whole backup of Countersign.',
  path_conflict: 'Two different files would get one path in the export.',
} as const

export type RefusalCode = keyof typeof refusals

/** A named no. `detail` says which thing and where, and is shown after the sentence of the name. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Record<string, string | number>

  constructor(code: RefusalCode, detail: Record<string, string | number> = {}) {
    super(refusals[code])
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}
