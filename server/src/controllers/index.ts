import codes from './codes';
import inviteCodes from './invite-codes';
import teams from './teams';

export default { codes, 'invite-codes': inviteCodes, teams };
