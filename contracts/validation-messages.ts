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
  quotaBelowUses: 'The quota cannot be lower than the number of seats already used.',
  instant: 'This must be a date and time in ISO 8601 with a time zone.',
  expiresBeforeStart: 'The expiry must be later than the start.',
  state: 'The state is active or inactive.',
  mode: 'The registration mode is open or invite-only.',
  boolean: 'This is either true or false.',
  team: 'This team does not exist.',
  changedMeanwhile: 'Somebody else changed this meanwhile.',
  allowedEmail: 'Each entry is an e-mail address, @domain or @*.domain.',
  organization: 'This organization does not exist.',
  role: 'This is no role that a team can have.',
  teamName: 'Another team of this organization has this name.',
  organizationName: 'Another organization has this name.',
  teamInUse:
    'A team with members or live invite codes cannot be deleted. Members: {members}, live invite codes: {codes}.',
  organizationInUse:
    'An organization with members or live invite codes cannot be deleted. Members: {members}, live invite codes: {codes}.',
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
