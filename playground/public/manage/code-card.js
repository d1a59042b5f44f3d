import { changeCode } from './api.js';
import { element, showProblem, tell, whileBusy } from './element.js';
import { problemOf } from './problems.js';
import { sendForm } from './send.js';

const STATUSES = {
  active: 'active',
  scheduled: 'not open yet',
  inactive: 'paused',
  expired: 'expired',
  exhausted: 'all seats taken',
};

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const onDay = (instant) => date.format(new Date(instant));

const factsOf = ({ uses, quota, startsAt, expiresAt, status, mine }) => [
  quota === null ? `${uses} seats used, no limit` : `${uses} of ${quota} seats used`,
  ...(status === 'scheduled' ? [`Opens on ${onDay(startsAt)}`] : []),
  expiresAt === null ? 'No expiry date' : `Open until ${onDay(expiresAt)}`,
  mine ? 'Made by you' : 'Made by another manager',
];

const quietButton = (text, act) => {
  const button = element('button', { type: 'button', class: 'quiet', text });
  button.addEventListener('click', () => act(button));
  return button;
};

const copyButton = ({ code, signUpLink }) =>
  quietButton(signUpLink ? 'Copy sign-up link' : 'Copy code', async () => {
    await navigator.clipboard.writeText(signUpLink ?? code);
    tell(signUpLink ? `The sign-up link of ${code} is copied.` : `${code} is copied.`);
  });

const sendButton = (form) => {
  const button = quietButton('Send by e-mail', () => {
    form.hidden = !form.hidden;
    button.setAttribute('aria-expanded', String(!form.hidden));
    if (!form.hidden) form.querySelector('textarea').focus();
  });
  button.setAttribute('aria-expanded', 'false');
  return button;
};

/**
 * One code: what it is, and what its managers do with it.
 * @param changed called with the code as it is after it was paused or activated.
 */
export const codeCard = (code, { changed }) => {
  const isPaused = code.state === 'inactive';
  const alert = element('p', { class: 'alert', role: 'alert', tabindex: '-1', hidden: '' });
  const send = sendForm(code);
  const toggle = quietButton(isPaused ? 'Activate' : 'Pause', (button) =>
    whileBusy(button, async () => {
      showProblem(alert, '');
      const result = await changeCode(code, { state: isPaused ? 'active' : 'inactive' });
      if (result.ok) await changed(result.answer.data);
      else showProblem(alert, problemOf(result));
    })
  );
  toggle.dataset.action = 'toggle';
  const isOpen = code.status === 'active' || code.status === 'scheduled';

  return element('li', { class: 'code-card', 'data-code': code.documentId }, [
    element('div', { class: 'code-head' }, [
      element('h3', { text: code.name }),
      element('span', {
        class: 'badge',
        'data-status': code.status,
        text: STATUSES[code.status],
      }),
    ]),
    element('p', { class: 'code-text', text: code.code }),
    element(
      'p',
      { class: 'code-facts' },
      factsOf(code).map((text) => element('span', { text }))
    ),
    alert,
    element('div', { class: 'code-actions', role: 'group', 'aria-label': code.name }, [
      toggle,
      ...(isOpen ? [copyButton(code), sendButton(send)] : []),
    ]),
    send,
  ]);
};
