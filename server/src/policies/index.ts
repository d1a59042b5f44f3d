import isMember from './is-member';
import sameOrganization from './same-organization';

export default { 'is-member': isMember, 'same-organization': sameOrganization };
