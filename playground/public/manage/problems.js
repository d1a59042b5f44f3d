const count = (number, one, many = `${one}s`) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** What a refusal of a manager has to tell, by its reason. */
const REASONS = {
  managed_team_forbidden: () => 'You do not manage this team any more.',
  managed_limit_live_codes: ({ limit }) =>
    `Your team may have ${count(limit, 'live code')} at once. Pause one, or wait until one expires.`,
  managed_limit_seats: ({ limit, left }) =>
    `The codes of your team may give ${count(limit, 'seat')} in all: ${count(left, 'seat')} left.`,
  managed_limit_days: ({ limit }) => `A code can be open for ${count(limit, 'day')} at most.`,
  managed_limit_recipients: ({ limit, left }) =>
    `This code goes to ${count(limit, 'address', 'addresses')} in all, one for each seat: ${left} left.`,
};

const FIELDS = { name: 'What it is for', quota: 'Seats', expiresAt: 'Open until' };

const fieldProblem = ({ path = [], message }) => {
  const field = path[0] === 'allowedEmails' ? 'E-mail domain' : FIELDS[path[0]];
  return field ? `${field}: ${message}` : message;
};

/** @returns {string} what went wrong, for whoever asked for it. */
export const problemOf = ({ status, answer }) => {
  if (status === 0) return 'The portal cannot be reached. Are you online?';
  if (status === 429) return 'Too many attempts. Please try again in a minute.';

  const { message = 'Something went wrong. Please try again.', details } = answer?.error ?? {};
  const reason = REASONS[details?.reason];
  if (reason) return reason(details);
  if (details?.errors?.length) return details.errors.map(fieldProblem).join(' ');
  return message;
};
