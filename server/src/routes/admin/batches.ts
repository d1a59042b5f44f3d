import { route, routeForAny } from './route';

export default [
  route('POST', '/codes/bulk', 'batches.generate', 'generate'),
  route('POST', '/codes/import', 'imports.run', 'import'),
  // Who made a batch gets to see what is in it.
  routeForAny('GET', '/codes/batches/:batch', 'batches.findOne', ['generate', 'import']),
  routeForAny('GET', '/codes/batches/:batch/export', 'batches.export', ['generate', 'import']),
];
