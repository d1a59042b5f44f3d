import batches from './batches';
import codes from './codes';
import imports from './imports';
import inviteCodes from './invite-codes';
import settings from './settings';
import teams from './teams';

export default { batches, codes, imports, 'invite-codes': inviteCodes, settings, teams };
