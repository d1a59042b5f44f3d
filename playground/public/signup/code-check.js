import { checkCode } from './api.js';
import { input, setError } from './fields.js';
import { refusalOf } from './refusals.js';
import { factsOfCode, fillTicket } from './ticket.js';

const TYPING_PAUSE_MS = 350;
/** The portal does not let visitors check codes: registering still tells whether one is good. */
const NOT_OFFERED = [401, 403, 404, 405];

const field = document.querySelector('[data-field="inviteCode"]');
const ticket = document.getElementById('ticket');

let offered = true;
let timer;
let running;

const showState = (state) => {
  field.dataset.state = state;
  if (state !== 'valid' && state !== 'checking') ticket.hidden = true;
};

const showResult = (result, email) => {
  if (result.valid) {
    showState('valid');
    // An earlier code may have refused the address that this one lets in.
    if (email) setError('email', '');
    fillTicket(ticket, { heading: 'You will join', ...result, facts: factsOfCode(result) });
    return;
  }
  const { field: name, text } = refusalOf(result.reason);
  // A code that is good, only not for this address, keeps its ticket.
  if (name === 'inviteCode') showState('refused');
  else field.dataset.state = ticket.hidden ? '' : 'valid';
  setError(name, text);
};

const check = async () => {
  const code = input('inviteCode').value.trim();
  const email = input('email').validity.valid ? input('email').value : undefined;

  running?.abort();
  running = new AbortController();
  const { signal } = running;

  showState('checking');
  const { ok, status, answer } = await checkCode({ code, email }, signal);
  if (NOT_OFFERED.includes(status)) offered = false;
  if (ok) showResult(answer.data, email);
  else showState('');
};

const checkIgnoringAborts = () => {
  check().catch((error) => {
    if (error.name !== 'AbortError') throw error;
  });
};

const schedule = (pause) => {
  clearTimeout(timer);
  running?.abort();
  const isEmpty = input('inviteCode').value.trim() === '';
  if (isEmpty || !offered) showState('');
  else timer = setTimeout(checkIgnoringAborts, pause);
};

/** Checks the code as it is typed, and again when the address is known. */
export const startChecking = () => {
  input('inviteCode').addEventListener('input', () => {
    showState('');
    schedule(TYPING_PAUSE_MS);
  });
  input('email').addEventListener('change', () => schedule(0));
  schedule(0);
};
