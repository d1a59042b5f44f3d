import codes from './codes';
import overview from './overview';
import settings from './settings';

export default { type: 'admin', routes: [...codes, ...overview, ...settings] };
