import { routeForAny } from './route';

export default [
  // Whoever may change a team or an organization says who manages it.
  routeForAny('GET', '/manager-options', 'managers.options', [
    'createTeam',
    'updateTeam',
    'createOrganization',
    'updateOrganization',
  ]),
];
