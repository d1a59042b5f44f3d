import batches from './batches';
import codeCheck from './code-check';
import codeList from './code-list';
import codes from './codes';
import invitations from './invitations';
import overview from './overview';
import redemptions from './redemptions';
import settings from './settings';

export default {
  type: 'admin',
  routes: [
    ...batches,
    ...codeCheck,
    ...codeList,
    ...codes,
    ...invitations,
    ...overview,
    ...redemptions,
    ...settings,
  ],
};
