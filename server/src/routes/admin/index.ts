import codeCheck from './code-check';
import codes from './codes';
import settings from './settings';

export default { type: 'admin', routes: [...codeCheck, ...codes, ...settings] };
