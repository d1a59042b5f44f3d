import { route } from './route';

export default [
  route('GET', '/organizations', 'organizations.find', 'readOrganizations'),
  route('POST', '/organizations', 'organizations.create', 'createOrganization'),
  route('GET', '/organizations/:documentId', 'organizations.findOne', 'readOrganizations'),
  route('PUT', '/organizations/:documentId', 'organizations.update', 'updateOrganization'),
  route('DELETE', '/organizations/:documentId', 'organizations.delete', 'deleteOrganization'),
];
