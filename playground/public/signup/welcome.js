import { fillAccess } from './access.js';
import { membership, plans, products } from './api.js';
import { factsOfMembership, fillTicket } from './ticket.js';

const welcome = document.getElementById('welcome');
const lead = welcome.querySelector('.lead');
const list = (name) => welcome.querySelector(`[data-access="${name}"] ul`);

const describeProduct = ({ name, summary, basePath }) => ({ name, hint: summary, value: basePath });

const describePlan = ({ name, callsPerMonth, monthlyPrice, currency }) => ({
  name,
  hint: `${callsPerMonth.toLocaleString('en-GB')} calls a month`,
  value: monthlyPrice === 0 ? 'free' : `${currency} ${monthlyPrice} a month`,
});

const showMembership = ({ ok, answer }) => {
  if (!ok) return;
  if (answer.data === null) {
    lead.textContent = 'Your account is ready. Without an invite code it belongs to no team yet.';
    return;
  }
  lead.textContent = 'Your account is ready. This is your team, and what it may see.';
  fillTicket(welcome.querySelector('.ticket'), {
    heading: 'Your team',
    ...answer.data,
    facts: factsOfMembership(answer.data),
  });
};

const showAccess = async (jwt) => {
  const answers = await Promise.all([membership(jwt), products(jwt), plans(jwt)]);
  const [ownMembership, productList, planList] = answers;
  showMembership(ownMembership);

  const isMember = ownMembership.answer?.data;
  const closed = isMember ? 'Not open to your team.' : 'Open to members of a team.';
  fillAccess(list('products'), productList, { describe: describeProduct, closed });
  fillAccess(list('plans'), planList, { describe: describePlan, closed });
};

const open = (title) => {
  document.getElementById('sign-up').hidden = true;
  welcome.hidden = false;
  window.scrollTo({ top: 0 });
  const heading = welcome.querySelector('h1');
  heading.textContent = title;
  heading.focus();
};

/** Shows the new account's membership and what it may see. */
export const showWelcome = async ({ user, jwt }) => {
  if (jwt) {
    lead.textContent = 'Your account is ready.';
    await showAccess(jwt);
    open(`Welcome, ${user.username}`);
    return;
  }
  // A portal that confirms addresses first gives no token yet.
  lead.textContent = `We sent a link to ${user.email}. Open it to confirm your address.`;
  for (const section of welcome.querySelectorAll('.access')) section.remove();
  open('Check your inbox');
};
