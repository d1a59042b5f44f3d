import batches from './batches';
import codeCheck from './code-check';
import codeList from './code-list';
import codes from './codes';
import invitations from './invitations';
import managers from './managers';
import organizations from './organizations';
import overview from './overview';
import redemptions from './redemptions';
import settings from './settings';
import teams from './teams';

export default {
  type: 'admin',
  routes: [
    ...batches,
    ...codeCheck,
    ...codeList,
    ...codes,
    ...invitations,
    ...managers,
    ...organizations,
    ...overview,
    ...redemptions,
    ...settings,
    ...teams,
  ],
};
