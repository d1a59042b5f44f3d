import { route } from './route';

export default [route('GET', '/code-availability', 'code-check.check', 'read')];
