const element = (tag, className, text) => {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
};

/**
 * Fills a ticket: where the code leads, and what is good to know about it.
 * Texts of the portal only ever become text nodes.
 */
export const fillTicket = (ticket, { heading, team, organization, facts }) => {
  const footer = element('p', 'ticket-facts', '');
  footer.append(...facts.map((fact) => element('span', '', fact)));

  ticket.replaceChildren(
    element('p', 'ticket-heading', heading),
    element('p', 'ticket-team', team),
    element('p', 'ticket-organization', organization ?? ''),
    footer
  );
  ticket.hidden = false;
};

const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

const seats = (left) => {
  if (left === null) return 'No limit of seats';
  return left === 1 ? 'Last seat' : `${left} seats left`;
};

/** A membership without an end needs no word. */
const terms = ({ membershipDays, membershipUntil }) => {
  if (membershipDays === 1) return ['Member for a day'];
  if (membershipDays !== null) return [`Member for ${membershipDays} days`];
  return membershipUntil ? [`Member until ${dateTime.format(new Date(membershipUntil))}`] : [];
};

export const factsOfCode = ({ seatsLeft, expiresAt, membershipDays, membershipUntil }) => [
  seats(seatsLeft),
  expiresAt ? `Open until ${dateTime.format(new Date(expiresAt))}` : 'No expiry date',
  ...terms({ membershipDays, membershipUntil }),
];

export const factsOfMembership = ({ since, until, code }) => [
  ...(since ? [`Member since ${date.format(new Date(since))}`] : []),
  ...(until ? [`Until ${dateTime.format(new Date(until))}`] : []),
  ...(code ? [`Joined with ${code}`] : []),
];
