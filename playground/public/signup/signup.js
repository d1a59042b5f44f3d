import { register } from './api.js';
import { startChecking } from './code-check.js';
import { clearErrors, input, localRefusals, showRefusals } from './fields.js';
import { refusalsOf } from './refusals.js';
import { showWelcome } from './welcome.js';

const form = document.getElementById('form');
const submit = document.getElementById('submit');

const registrationOf = (values) => {
  const { inviteCode, ...account } = Object.fromEntries(values);
  const code = inviteCode.trim();
  return code ? { ...account, inviteCode: code } : account;
};

const signUp = async () => {
  const refusals = localRefusals();
  if (refusals.length > 0) return showRefusals(refusals);

  const result = await register(registrationOf(new FormData(form)));
  return result.ok ? showWelcome(result.answer) : showRefusals(refusalsOf(result));
};

const setBusy = (busy) => {
  submit.disabled = busy;
  submit.textContent = busy ? 'Creating your account…' : 'Create account';
};

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  clearErrors();
  setBusy(true);
  try {
    await signUp();
  } finally {
    setBusy(false);
  }
});

input('inviteCode').value = new URL(location.href).searchParams.get('inviteCode') ?? '';
startChecking();
