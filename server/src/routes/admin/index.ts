import codes from './codes';
import organizations from './organizations';
import settings from './settings';
import teams from './teams';

export default { type: 'admin', routes: [...codes, ...settings, ...teams, ...organizations] };
