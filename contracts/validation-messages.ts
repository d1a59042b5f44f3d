/**
 * Every message of the forms and of the server's refusals to administrators: the id under which
 * the panel translates it (`validation.…`), and the English text with which the API answers.
 * `{name}` stands for a value.
 */
export const VALIDATION_MESSAGES = {
  required: 'This value is required.',
  unknown: 'There is no such field, or it cannot be set.',
  text: 'This must be a text.',
  tooLong: 'The text is too long.',
  controlCharacters: 'The text has characters that cannot be stored.',
  codeText: 'A code has 4 to 64 letters (A to Z), digits and hyphens.',
  codeTaken: 'Another invite code has this code, or one that reads the same.',
  quota: 'The quota is a whole number from 1 to 1,000,000, or empty for unlimited.',
  quotaBelowUses: 'The quota cannot be lower than the number of seats already used: {uses}.',
  instant: 'This must be a date and time in ISO 8601 with a time zone.',
  expiresBeforeStart: 'The expiry must be later than the start.',
  membershipDays: 'The number of days is a whole number from 1 to 3,650.',
  membershipTwice: 'A membership is for a number of days or until a date, not both.',
  membershipBeforeStart: 'The end of the membership must be later than the start.',
  state: 'The state is active or inactive.',
  mode: 'The registration mode is open or invite-only.',
  deletedAccounts: 'What becomes of deleted accounts is keep or anonymise.',
  boolean: 'This is either true or false.',
  team: 'This team does not exist.',
  signUpUrl:
    'This must be an http or https address with the placeholder of the code after the host name.',
  emailTemplate: 'An e-mail has a subject and a text.',
  emailSubject: 'The subject is a single line.',
  expiresInDays: 'The number of days is a whole number from 1 to 3,650, or empty for never.',
  defaults: 'The defaults are quota, expiresInDays and state.',
  recipients: 'This must be a list of 1 to 500 e-mail addresses.',
  recipientInvalid: 'This is not an e-mail address.',
  recipientNotAllowed: 'The code is not for this e-mail address.',
  recipientMailed: 'This address was mailed before.',
  recipientBeingMailed: 'An e-mail to this address is being sent right now.',
  locale: 'There is no such language.',
  timeZone: 'There is no such time zone.',
  sendInactive: 'This code is inactive: activate it before you send it.',
  sendExpired: 'This code has expired: change its expiry before you send it.',
  sendExhausted: 'All seats of this code are taken: raise its quota before you send it.',
  sendWithoutTeam: 'The team of this code was deleted: choose another before you send it.',
  codeDeleted: 'This code was deleted meanwhile.',
  mailUnreachable: 'The mail server cannot be reached.',
  mailTimeout: 'The mail server did not answer in time. The e-mail may have been sent.',
  mailSignIn: 'The mail server did not accept the user name and password of the portal.',
  mailRefused: 'The mail server refused it: {answer}.',
  mailFailed: 'It could not be sent: {answer}.',
  mailNotTried: 'It was not tried, because the mail server took no other e-mail.',
  mailInterrupted: 'Sending was interrupted. The e-mail may have been sent.',
  changedMeanwhile: 'Somebody else changed this meanwhile.',
  tooManyEntries: 'There are at most 1,000 entries.',
  selection: 'A selection has 1 to 1,000 invite codes.',
  codesGone: 'Some of these invite codes do not exist any more. Nothing was changed.',
  expiryPast: 'The new expiry must be in the future.',
  extendEarlier: 'Nothing was changed, because these codes expire later or never: {codes}.',
  extendBeforeStart: 'Nothing was changed, because these codes start only after that: {codes}.',
  allowedEmail: 'Each entry is an e-mail address, @domain or @*.domain.',
  alreadyReleased: 'This seat was released already.',
  noDefaultRole: 'The default role of the portal does not exist: choose one in its settings.',
  codeCount: 'The number of codes is a whole number from 1 to 10,000.',
  firstNumber: 'The first number is a whole number from 1 to 1,000,000.',
  prefix: 'A prefix has up to 49 letters (A to Z), digits and hyphens.',
  batch: 'A batch is named by a UUID.',
  importFile: 'Send one CSV file.',
  importFileSize: 'The file is too large: at most {megabytes} MB.',
  importEncoding: 'The file is not a text in UTF-8.',
  importEmpty: 'The file has no lines below its header.',
  importTooMany: 'The file has too many lines: at most {max}.',
  importColumnMissing: 'This column is missing.',
  importColumnTwice: 'There are two columns of this kind.',
  importQuote: 'A quotation mark that opens here is never closed.',
  importExtraCells: 'The line has more cells than the header.',
  importDate: 'Write a day (2027-12-31), or a date and time in ISO 8601 with a time zone.',
  importCodeTwice: 'Line {line} has this code already, or one that reads the same.',
  importTeam: 'There is no team with this name in an organization.',
  importTeamOrganization: 'There is no such team in this organization.',
  importTeamAmbiguous: 'Several teams have this name: name the organization too.',
  importRefused: 'Nothing was imported. Lines that cannot be imported: {count}.',
  organization: 'This organization does not exist.',
  role: 'This is no role that a team can have.',
  teamName: 'Another team of this organization has this name.',
  organizationName: 'Another organization has this name.',
  teamInUse:
    'A team with members or live invite codes cannot be deleted. Members: {members}, live invite codes: {codes}.',
  organizationInUse:
    'An organization with members or live invite codes cannot be deleted. Members: {members}, live invite codes: {codes}.',
  teamIsDefault:
    'Those who register without a code come into this team: choose another in the settings before you delete it.',
  organizationIsDefault:
    'Those who register without a code come into this organization: choose another in the settings before you delete it.',
  defaultTeam: 'The default team must be a team of this organization.',
  noDefaultTeam: 'This organization has no default team: choose one on its page first.',
  memberSelection: 'A selection has 1 to 100 members.',
  membersGone: 'Some of these users are not in this team any more. Nothing was changed.',
  sameTeam: 'The members are in this team already.',
} as const;

export type ValidationMessageId = keyof typeof VALIDATION_MESSAGES;

export type MessageValues = Record<string, string | number>;

/** What says why, in `error.details` or in one of its `errors`, for the panel to translate. */
export interface MessageReference {
  id?: ValidationMessageId;
  values?: MessageValues;
}

/** The English text, with its values put in. */
export const englishText = (id: ValidationMessageId, values: MessageValues = {}): string =>
  VALIDATION_MESSAGES[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** A message that react-intl can format; `defaultMessage` is what the API answers. */
export type ValidationMessage = {
  id: string;
  defaultMessage: string;
};

export const validationMessage = (id: ValidationMessageId): ValidationMessage => ({
  id: `invite-codes.validation.${id}`,
  defaultMessage: VALIDATION_MESSAGES[id],
});
