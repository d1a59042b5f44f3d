const form = document.getElementById('form');
const formError = document.getElementById('form-error');

const NAMES = ['inviteCode', 'username', 'email', 'password'];

export const input = (name) => form.elements.namedItem(name);

export const setError = (name, text) => {
  document.getElementById(`${name}-error`).textContent = text;
  if (text) input(name).setAttribute('aria-invalid', 'true');
  else input(name).removeAttribute('aria-invalid');
};

// Once somebody corrects a field, what was said about its old value is no longer true.
for (const name of NAMES) input(name).addEventListener('input', () => setError(name, ''));

const setFormError = (text) => {
  formError.textContent = text;
  formError.hidden = !text;
};

export const clearErrors = () => {
  setFormError('');
  for (const name of NAMES) setError(name, '');
};

/** Shows each refusal at its field, or above the form, and leads the eye and the focus to the first. */
export const showRefusals = (refusals) => {
  for (const { field, text } of refusals) {
    if (NAMES.includes(field)) setError(field, text);
    else setFormError(text);
  }
  const first = NAMES.find((name) => refusals.some(({ field }) => field === name));
  (first ? input(first) : formError).focus();
};

const complaintOf = ({ name, validity, minLength }) => {
  if (validity.valueMissing) return 'Please fill this in.';
  if (validity.typeMismatch) return 'This does not look like an e-mail address.';
  if (validity.tooShort) {
    return `${name === 'password' ? 'A password' : 'A user name'} has at least ${minLength} characters.`;
  }
  return null;
};

/** What can be told without asking the portal. */
export const localRefusals = () =>
  NAMES.map((name) => ({ field: name, text: complaintOf(input(name)) })).filter(({ text }) => text);
