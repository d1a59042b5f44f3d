import type { Core } from '@strapi/strapi';

import { UID } from '../../../../contracts/plugin';
import { chunksOf } from '../batch/chunks';
import type { OrganizationRow, TeamRow } from '../rows';

export type NamedTeam = Pick<TeamRow, 'id' | 'name'> & { organization: OrganizationRow };

type Found =
  | { team: NamedTeam }
  | { column: 'team' | 'organization'; id: `importTeam${'' | 'Organization' | 'Ambiguous'}` };

const belongs = (team: TeamRow): team is TeamRow & NamedTeam => team.organization !== null;

const judge = (teams: NamedTeam[], organization: string): Found => {
  if (teams.length === 0) return { column: 'team', id: 'importTeam' };
  const meant = teams.filter((team) => !organization || team.organization.name === organization);
  if (meant.length === 0) return { column: 'organization', id: 'importTeamOrganization' };
  if (meant.length > 1) return { column: 'team', id: 'importTeamAmbiguous' };
  return { team: meant[0] };
};

/** Looks the teams of a file up at once, and then finds one by its name and its organization's. */
export const teamFinder = async (strapi: Core.Strapi, names: string[]) => {
  const byName = new Map<string, NamedTeam[]>();
  for (const chunk of chunksOf([...new Set(names)])) {
    const teams: TeamRow[] = await strapi.db.query(UID.team).findMany({
      where: { name: { $in: chunk } },
      populate: ['organization'],
    });
    for (const team of teams.filter(belongs)) {
      byName.set(team.name, [...(byName.get(team.name) ?? []), team]);
    }
  }
  return ({ team, organization }: { team: string; organization: string }): Found =>
    judge(byName.get(team) ?? [], organization);
};

export type TeamFinder = Awaited<ReturnType<typeof teamFinder>>;
