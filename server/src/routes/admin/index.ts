import codes from './codes';
import invitations from './invitations';
import overview from './overview';
import settings from './settings';

export default { type: 'admin', routes: [...codes, ...invitations, ...overview, ...settings] };
