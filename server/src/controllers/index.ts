import batches from './batches';
import codeActions from './code-actions';
import codeCheck from './code-check';
import codeList from './code-list';
import codes from './codes';
import imports from './imports';
import invitations from './invitations';
import inviteCodes from './invite-codes';
import managedCodes from './managed-codes';
import managers from './managers';
import organizations from './organizations';
import overview from './overview';
import redemptions from './redemptions';
import settings from './settings';
import teams from './teams';

export default {
  batches,
  'code-actions': codeActions,
  'code-check': codeCheck,
  'code-list': codeList,
  codes,
  imports,
  invitations,
  'invite-codes': inviteCodes,
  'managed-codes': managedCodes,
  managers,
  organizations,
  overview,
  redemptions,
  settings,
  teams,
};
