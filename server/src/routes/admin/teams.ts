import { route } from './route';

export default [
  route('GET', '/teams', 'teams.find', 'readTeams'),
  route('POST', '/teams', 'teams.create', 'createTeam'),
  route('GET', '/teams/:documentId', 'teams.findOne', 'readTeams'),
  route('PUT', '/teams/:documentId', 'teams.update', 'updateTeam'),
  route('DELETE', '/teams/:documentId', 'teams.delete', 'deleteTeam'),
  route('GET', '/teams/:documentId/members', 'teams.members', 'readTeams'),
  route('POST', '/teams/:documentId/members/actions/move', 'teams.moveMembers', 'changeMembers'),
  route(
    'POST',
    '/teams/:documentId/members/actions/remove',
    'teams.removeMembers',
    'changeMembers'
  ),
  // Where members can be moved to.
  route('GET', '/member-teams', 'teams.options', 'changeMembers'),
  route('GET', '/teams/:documentId/codes', 'teams.codes', 'read'),
  // What a team can be given.
  route('GET', '/team-roles', 'teams.roles', 'readTeams'),
  route('GET', '/team-organizations', 'organizations.options', 'readTeams'),
];
