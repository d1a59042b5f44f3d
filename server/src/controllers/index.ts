import codes from './codes';
import inviteCodes from './invite-codes';
import organizations from './organizations';
import settings from './settings';
import teams from './teams';

export default { codes, 'invite-codes': inviteCodes, organizations, settings, teams };
