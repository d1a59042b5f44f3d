import { managedCodes, managedTeams, token } from './api.js';
import { codeCard } from './code-card.js';
import { element, showProblem, tell } from './element.js';
import { showLimits } from './limits.js';
import { prepareNewCode, startNewCode } from './new-code.js';
import { problemOf } from './problems.js';
import { askToSignIn, startSignIn } from './sign-in.js';

const overview = document.getElementById('overview');
const lead = overview.querySelector('.lead');
const problem = document.getElementById('problem');
const choice = document.getElementById('team');
const list = document.getElementById('codes');
const more = document.getElementById('more');

let teams = [];
let page = 1;

const currentTeam = () => teams.find(({ documentId }) => documentId === choice.value) ?? teams[0];

/** @returns the answer's data, or null once it has been told why there is none. */
const dataOf = (result) => {
  if (result.ok) return result.answer;
  if (result.status === 401) askToSignIn('Please sign in again.');
  else showProblem(problem, problemOf(result));
  return null;
};

const showCodes = async () => {
  const answer = dataOf(await managedCodes({ team: currentTeam().documentId, page }));
  if (!answer) return;

  const cards = answer.data.map((code) => codeCard(code, { changed }));
  if (page === 1) list.replaceChildren(...cards);
  else list.append(...cards);
  document.getElementById('no-codes').hidden = list.childElementCount > 0;
  more.hidden = page >= answer.meta.pagination.pageCount;
};

const readTeams = async () => {
  const answer = dataOf(await managedTeams());
  teams = answer?.data ?? [];
  return answer !== null;
};

/** What is used changes with every code: limits and list are read anew. */
const refresh = async () => {
  if (!(await readTeams()) || teams.length === 0) return;
  showLimits(currentTeam());
  page = 1;
  await showCodes();
};

const changed = async ({ documentId, name, state }) => {
  await refresh();
  tell(state === 'active' ? `${name} is active.` : `${name} is paused.`);
  list.querySelector(`[data-code="${documentId}"] [data-action="toggle"]`)?.focus();
};

const showTeam = async () => {
  showProblem(problem, '');
  showLimits(currentTeam());
  prepareNewCode(currentTeam());
  page = 1;
  await showCodes();
};

const enter = async () => {
  tell('');
  showProblem(problem, '');
  overview.hidden = false;
  document.getElementById('sign-out').hidden = false;
  const isRead = await readTeams();
  document.getElementById('team-view').hidden = teams.length === 0;
  document.getElementById('team-choice').hidden = teams.length < 2;
  if (!isRead) return;

  choice.replaceChildren(
    ...teams.map(({ documentId, name, organization }) =>
      element('option', { value: documentId, text: `${name} · ${organization.name}` })
    )
  );
  lead.textContent =
    teams.length === 0
      ? 'You manage no team. An administrator of the portal can change that.'
      : 'Invite people into your team: whoever signs up with a code starts right inside it.';
  if (teams.length > 0) await showTeam();
  overview.querySelector('h1').focus();
};

choice.addEventListener('change', showTeam);
more.addEventListener('click', async () => {
  page += 1;
  await showCodes();
});
document.getElementById('sign-out').addEventListener('click', () => askToSignIn());
startSignIn(enter);
startNewCode({
  team: currentTeam,
  async created({ code, name }) {
    await refresh();
    if (teams.length > 0) prepareNewCode(currentTeam());
    tell(`${name} is ready: ${code}.`);
  },
});

if (token.get()) await enter();
else askToSignIn();
