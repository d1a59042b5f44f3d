import codes from './codes';
import inviteCodes from './invite-codes';
import invitations from './invitations';
import overview from './overview';
import settings from './settings';
import teams from './teams';

export default { codes, 'invite-codes': inviteCodes, invitations, overview, settings, teams };
