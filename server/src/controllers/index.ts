import codes from './codes';
import inviteCodes from './invite-codes';
import redemptions from './redemptions';
import settings from './settings';
import teams from './teams';

export default { codes, 'invite-codes': inviteCodes, redemptions, settings, teams };
