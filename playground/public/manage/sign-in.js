import { signIn, token } from './api.js';
import { showProblem, whileBusy } from './element.js';
import { problemOf } from './problems.js';

const section = document.getElementById('sign-in');
const form = document.getElementById('sign-in-form');
const alert = form.querySelector('.alert');

/** Asks who it is, and says why where there is a reason. */
export const askToSignIn = (reason = '') => {
  token.forget();
  document.getElementById('overview').hidden = true;
  document.getElementById('sign-out').hidden = true;
  section.hidden = false;
  form.elements.namedItem('password').value = '';
  showProblem(alert, reason);
};

/** @param entered called once somebody is signed in. */
export const startSignIn = (entered) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    showProblem(alert, '');
    const account = Object.fromEntries(new FormData(form));
    if (!account.identifier.trim() || !account.password) {
      showProblem(alert, 'Please enter your e-mail address and your password.');
      return;
    }
    await whileBusy(form.querySelector('button'), async () => {
      const result = await signIn(account);
      if (!result.ok) {
        showProblem(
          alert,
          result.status === 400 ? 'This account or password is wrong.' : problemOf(result)
        );
        return;
      }
      token.set(result.answer.jwt);
      section.hidden = true;
      await entered();
    });
  });
};
