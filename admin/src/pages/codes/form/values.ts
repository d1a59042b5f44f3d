import type { InviteCode, InviteCodeInput } from '../../../../../contracts/codes';

/** What the form holds: all that administrators set of a code. */
export type CodeFormValues = Required<InviteCodeInput>;

export const valuesOf = (code: InviteCode): CodeFormValues => ({
  name: code.name,
  code: code.code,
  quota: code.quota,
  startsAt: code.startsAt,
  expiresAt: code.expiresAt,
  membershipDays: code.membershipDays,
  membershipUntil: code.membershipUntil,
  state: code.state,
  team: code.team?.documentId ?? '',
  allowedEmails: code.allowedEmails,
  note: code.note,
});

export type FieldName = keyof CodeFormValues;

const FIELDS: FieldName[] = [
  'name',
  'code',
  'quota',
  'startsAt',
  'expiresAt',
  'membershipDays',
  'membershipUntil',
  'state',
  'team',
  'allowedEmails',
  'note',
];

/** Forms empty a text to null; a list is the same where its entries are. */
const isSame = (value: unknown, other: unknown) =>
  JSON.stringify(value || null) === JSON.stringify(other || null);

/** The fields in which two versions of a code differ. */
export const differences = (from: CodeFormValues, to: CodeFormValues): FieldName[] =>
  FIELDS.filter((field) => !isSame(from[field], to[field]));

/** What turns one version into the other. */
export const changesBetween = (
  from: CodeFormValues,
  to: CodeFormValues
): Partial<CodeFormValues> => {
  const changed = differences(from, to);
  return Object.fromEntries(changed.map((field) => [field, to[field]]));
};
