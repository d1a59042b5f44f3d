/** Which field a refused invite code belongs to, and what to tell about it. */
const REASONS = {
  invite_code_required: {
    field: 'inviteCode',
    text: 'The portal is open by invitation: please enter your invite code.',
  },
  invite_code_invalid: {
    field: 'inviteCode',
    text: 'We do not know this invite code. Please compare it with your invitation.',
  },
  invite_code_expired: { field: 'inviteCode', text: 'This invite code has expired.' },
  invite_code_exhausted: {
    field: 'inviteCode',
    text: 'All seats of this invite code are taken.',
  },
  invite_code_email_not_allowed: {
    field: 'email',
    text: 'The invite code is not for this e-mail address. Is it the address you were invited with?',
  },
};

const sentence = (message) => `${message.charAt(0).toUpperCase()}${message.slice(1)}`;

const whenToRetry = (seconds) => {
  if (!seconds) return 'in a minute';
  return seconds < 90 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
};

export const refusalOf = (reason) =>
  REASONS[reason] ?? { field: 'inviteCode', text: 'This invite code cannot be used.' };

/**
 * What a refused registration has to tell.
 * @returns {Array<{field: string | null, text: string}>} field null = about the form as a whole.
 */
export const refusalsOf = ({ status, answer, retryAfter }) => {
  if (status === 0) {
    return [{ field: null, text: 'The portal cannot be reached. Are you online?' }];
  }
  if (status === 429) {
    const text = `Too many attempts. Please try again ${whenToRetry(retryAfter)}.`;
    return [{ field: null, text }];
  }

  const { message = 'Something went wrong. Please try again.', details } = answer?.error ?? {};
  if (details?.reason) return [refusalOf(details.reason)];
  if (details?.errors?.length) {
    return details.errors.map((error) => ({
      field: error.path?.[0] ?? null,
      text: sentence(error.message),
    }));
  }
  return [{ field: null, text: sentence(message) }];
};
