import invitation from './invitation';
import inviteCode from './invite-code';
import organization from './organization';
import redemption from './redemption';
import team from './team';

export default {
  invitation: { schema: invitation },
  'invite-code': { schema: inviteCode },
  organization: { schema: organization },
  redemption: { schema: redemption },
  team: { schema: team },
};
