import { DEFAULTS } from './options';
import { validateConfig } from './validate-config';

export default { default: DEFAULTS, validator: validateConfig };
