import codeActions from './code-actions';
import codeList from './code-list';
import codes from './codes';
import inviteCodes from './invite-codes';
import settings from './settings';
import teams from './teams';

export default {
  'code-actions': codeActions,
  'code-list': codeList,
  codes,
  'invite-codes': inviteCodes,
  settings,
  teams,
};
