import { element } from './element.js';

const meter = ({ label, used, limit }) => {
  const share = limit === 0 ? 100 : Math.min((used / limit) * 100, 100);
  const filled = element('span');
  filled.style.width = `${share}%`;
  return element('div', {}, [
    element('p', { class: 'meter-label' }, [
      element('span', { text: label }),
      element('span', { class: 'muted', text: `${used} of ${limit} used` }),
    ]),
    element('div', { class: 'bar', 'aria-hidden': 'true' }, [filled]),
  ]);
};

/** Shows what the managers of a team may do, and what of it is used. */
export const showLimits = ({ name, organization, limits, used }) => {
  document.getElementById('limits-title').textContent = name;
  document.getElementById('limits-organization').textContent =
    `${organization.name} · codes are open for ${limits.days} days at most`;
  document
    .getElementById('meters')
    .replaceChildren(
      meter({ label: 'Live codes', used: used.liveCodes, limit: limits.liveCodes }),
      meter({ label: 'Seats', used: used.seats, limit: limits.seats })
    );
};
