import type { TeamSummary } from '../../../../contracts/codes';

/** `Hackathon | Acme Partners` */
export const teamLabel = ({ name, organization }: TeamSummary) =>
  organization ? `${name} | ${organization.name}` : name;
