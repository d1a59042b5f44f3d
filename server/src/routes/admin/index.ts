import codes from './codes';
import settings from './settings';

export default { type: 'admin', routes: [...codes, ...settings] };
