import codes from './codes';
import invitations from './invitations';
import settings from './settings';

export default { type: 'admin', routes: [...codes, ...invitations, ...settings] };
