import codes from './codes';
import invitations from './invitations';
import overview from './overview';
import redemptions from './redemptions';
import settings from './settings';

export default {
  type: 'admin',
  routes: [...codes, ...invitations, ...overview, ...redemptions, ...settings],
};
