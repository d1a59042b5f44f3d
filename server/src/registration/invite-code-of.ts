import { errors } from '@strapi/utils';

/**
 * The text of a code that came in a body or a query; null where there is none, as an empty form
 * field sends it.
 * @throws ValidationError where it is no text, such as `?inviteCode[]=A` or `{ inviteCode: 42 }`.
 */
export const inviteCodeOf = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') {
    throw new errors.ValidationError('inviteCode must be a text', {
      reason: 'invite_code_invalid',
    });
  }
  return value.trim() || null;
};
