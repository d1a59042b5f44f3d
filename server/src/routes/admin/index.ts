import codes from './codes';
import redemptions from './redemptions';
import settings from './settings';

export default { type: 'admin', routes: [...codes, ...redemptions, ...settings] };
