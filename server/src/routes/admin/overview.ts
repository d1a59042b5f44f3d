import { route } from './route';

export default [route('GET', '/overview', 'overview.get', 'readOverview')];
