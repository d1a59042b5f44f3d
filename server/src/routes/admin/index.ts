import batches from './batches';
import codes from './codes';
import settings from './settings';

export default { type: 'admin', routes: [...batches, ...codes, ...settings] };
