import codeList from './code-list';
import codes from './codes';
import settings from './settings';

export default { type: 'admin', routes: [...codeList, ...codes, ...settings] };
