import codeCheck from './code-check';
import codes from './codes';
import inviteCodes from './invite-codes';
import settings from './settings';
import teams from './teams';

export default { 'code-check': codeCheck, codes, 'invite-codes': inviteCodes, settings, teams };
