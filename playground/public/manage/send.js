import { sendCode } from './api.js';
import { element, showProblem, whileBusy } from './element.js';
import { problemOf } from './problems.js';

const OUTCOMES = {
  sent: 'sent',
  'already-sent': 'was sent before',
  failed: 'could not be sent',
  invalid: 'is no e-mail address',
  'not-allowed': 'is not an address that this code is for',
};

const addressesIn = (text) => text.split(/[\s,;]+/).filter(Boolean);

const outcome = ({ email, status }) =>
  element('li', { text: `${email} ${OUTCOMES[status] ?? status}` });

/** The form that sends one code, closed until it is asked for. */
export const sendForm = (code) => {
  const id = `emails-${code.documentId}`;
  const alert = element('p', { class: 'alert', role: 'alert', tabindex: '-1', hidden: '' });
  const emails = element('textarea', { id, rows: '3', placeholder: 'ada@acme.example' });
  const button = element('button', { type: 'submit', text: 'Send' });
  const results = element('ul', { 'aria-live': 'polite' });
  const form = element('form', { class: 'send', hidden: '', novalidate: '' }, [
    alert,
    element('label', { for: id, text: `Send ${code.code} to these addresses` }),
    emails,
    button,
    results,
  ]);

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    showProblem(alert, '');
    results.replaceChildren();
    const addresses = addressesIn(emails.value);
    if (addresses.length === 0) {
      showProblem(alert, 'Please enter at least one e-mail address.');
      return;
    }
    await whileBusy(button, async () => {
      const result = await sendCode(code, addresses);
      if (result.ok) results.replaceChildren(...result.answer.data.results.map(outcome));
      else showProblem(alert, problemOf(result));
    });
  });
  return form;
};
