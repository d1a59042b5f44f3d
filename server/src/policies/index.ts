import hasAnyPermission from './has-any-permission';
import isMember from './is-member';
import sameOrganization from './same-organization';

export default {
  'has-any-permission': hasAnyPermission,
  'is-member': isMember,
  'same-organization': sameOrganization,
};
