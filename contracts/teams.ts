import type { InviteCode, OrganizationSummary, Pagination } from './codes';

/** A users-permissions role that a team can have. */
export interface TeamRole {
  id: number;
  name: string;
  description: string | null;
}

/** How many stand in a team or an organization. */
export interface Occupancy {
  memberCount: number;
  /** All invite codes, whatever their status. */
  codeCount: number;
  /** Those that could be used now or later. */
  liveCodeCount: number;
}

/** A team as the admin API answers it. Instants are UTC in ISO 8601. */
export interface Team extends Occupancy {
  documentId: string;
  name: string;
  description: string | null;
  /** null only where another tool took it away. */
  organization: OrganizationSummary | null;
  /** null: members have the portal's default role. */
  role: Pick<TeamRole, 'id' | 'name'> | null;
  createdAt: string;
  updatedAt: string;
}

/** What creates a team; the rules are in team-schema.ts. */
export interface TeamInput {
  name: string;
  description?: string | null;
  /** documentId of the organization. */
  organization: string;
  /** id of a users-permissions role; null: the portal's default role. */
  role?: number | null;
}

export const TEAM_SORTABLE = ['name', 'organization', 'createdAt'] as const;
export const MEMBER_SORTABLE = ['username', 'email', 'createdAt'] as const;

interface ListQuery {
  page?: number;
  /** Clamped to 100. */
  pageSize?: number;
  /** `field:asc` or `field:desc`. */
  sort?: string;
}

/** `GET /invite-codes/teams` */
export declare namespace FindAllTeams {
  interface Query extends ListQuery {
    /** Looked for in the names of team and organization. */
    _q?: string;
    /** `organization`: the documentId of one. */
    filters?: { organization?: string };
  }
  interface Response {
    results: Team[];
    pagination: Pagination;
  }
}

/** `GET`, `PUT` and `DELETE /invite-codes/teams/:documentId`, `POST /invite-codes/teams` */
export declare namespace OneTeam {
  interface Response {
    data: Team;
  }
}

/** A users-permissions user whose team this is. */
export interface Member {
  id: number;
  documentId: string;
  username: string;
  email: string;
  /** Whether the e-mail address is confirmed. */
  confirmed: boolean;
  blocked: boolean;
  /** Name of the users-permissions role. */
  role: string | null;
  /** Whether the role is not the one that the team gives: somebody has set it by hand. */
  roleByHand: boolean;
  /** UTC instant of the redemption that led into this team; null where none did. */
  since: string | null;
  /** The text of the code of that redemption. */
  code: string | null;
  /** UTC instant at which the membership ends; null = never. */
  until: string | null;
}

/** `GET /invite-codes/teams/:documentId/members` */
export declare namespace FindMembers {
  interface Query extends ListQuery {
    /** Looked for in user name and e-mail address. */
    _q?: string;
    /** `roleByHand`: only those whose role was set by hand, or only the others. */
    filters?: { roleByHand?: 'true' | 'false' };
  }
  interface Response {
    results: Member[];
    pagination: Pagination;
    /** Members of the team whose role was set by hand, whatever the query asks for. */
    rolesByHand: number;
  }
}

/** How many members can be moved or removed at once. */
export const MAX_MEMBERS = 100;

/** `POST /invite-codes/teams/:documentId/members/actions/{move,remove}` */
export declare namespace ChangeMembers {
  interface Selection {
    /** documentIds of members. */
    users: string[];
  }
  interface Move extends Selection {
    /** documentId of the team that they come into. */
    team: string;
  }
  interface Response {
    /** How many were moved or removed: all of the selection, or the call is refused. */
    data: { count: number };
  }
}

/** `GET /invite-codes/teams/:documentId/codes`: takes what `GET /invite-codes/codes` takes. */
export declare namespace FindTeamCodes {
  interface Response {
    results: InviteCode[];
    pagination: Pagination;
  }
}

/** `GET /invite-codes/team-roles` */
export declare namespace FindTeamRoles {
  interface Response {
    results: TeamRole[];
  }
}

/** `GET /invite-codes/team-organizations`: the organizations that a team can be in. */
export declare namespace FindTeamOrganizations {
  interface Query {
    _q?: string;
  }
  interface Response {
    results: OrganizationSummary[];
  }
}
