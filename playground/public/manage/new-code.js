import { createCode } from './api.js';
import { showProblem, whileBusy } from './element.js';
import { problemOf } from './problems.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks differ, and a request takes its time. */
const MARGIN_MS = 60 * 1000;

const form = document.getElementById('new-code');
const alert = form.querySelector('.alert');
const button = form.querySelector('button');
const field = (name) => form.elements.namedItem(name);

const pad = (number) => String(number).padStart(2, '0');

/** A day as a date field has it, where the visitor is. */
const dayOf = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

const latest = ({ limits }) => Date.now() + limits.days * DAY_MS - MARGIN_MS;

/** The end of the day, or as late as the limit allows where that is earlier. */
const expiryOf = (day, team) =>
  new Date(Math.min(new Date(`${day}T23:59:59`).getTime(), latest(team))).toISOString();

const complaint = (team) => {
  const { name, quota, until } = Object.fromEntries(new FormData(form));
  if (!name.trim()) return { at: 'name', text: 'Please say what the code is for.' };
  if (!/^[1-9]\d*$/.test(quota)) return { at: 'quota', text: 'Please say how many seats it has.' };
  if (!until) return { at: 'until', text: 'Please say how long it is open.' };
  if (until < field('until').min) return { at: 'until', text: 'This day has passed.' };
  if (until > field('until').max) {
    return { at: 'until', text: `A code is open for ${team.limits.days} days at most.` };
  }
  return null;
};

const orderOf = (team) => {
  const { name, quota, until, domain } = Object.fromEntries(new FormData(form));
  const only = domain.trim().replace(/^@/, '');
  return {
    team: team.documentId,
    name: name.trim(),
    quota: Number(quota),
    expiresAt: expiryOf(until, team),
    ...(only && { allowedEmails: [`@${only}`] }),
  };
};

/** Empties the form, with as many seats and as long a time as the team has left. */
export const prepareNewCode = (team) => {
  const { limits, used } = team;
  form.reset();
  showProblem(alert, '');
  const left = Math.max(limits.seats - used.seats, 0);
  field('quota').value = String(Math.min(10, left) || 1);
  field('until').min = dayOf(new Date());
  field('until').max = dayOf(new Date(latest(team)));
  field('until').value = dayOf(new Date(Math.min(Date.now() + 14 * DAY_MS, latest(team))));
};

/** @param {{team: () => object, created: (code: object) => Promise<void>}} listener */
export const startNewCode = ({ team, created }) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    showProblem(alert, '');
    const wrong = complaint(team());
    if (wrong) {
      showProblem(alert, wrong.text);
      field(wrong.at).focus();
      return;
    }
    await whileBusy(button, async () => {
      const result = await createCode(orderOf(team()));
      if (result.ok) await created(result.answer.data);
      else showProblem(alert, problemOf(result));
    });
  });
};
