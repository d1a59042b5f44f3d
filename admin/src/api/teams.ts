import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { FindCodes, FindTeams } from '../../../contracts/codes';
import type {
  ChangeMembers,
  FindAllTeams,
  FindMembers,
  FindTeamCodes,
  FindTeamOrganizations,
  FindTeamRoles,
  OneTeam,
  TeamInput,
} from '../../../contracts/teams';

const TEAMS = '/invite-codes/teams';

const api = adminApi.enhanceEndpoints({
  addTagTypes: ['InviteCode', 'InviteCodeTeam', 'InviteCodeOrganization'],
});

const LIST = { type: 'InviteCodeTeam', id: 'LIST' } as const;
/** What tells about teams besides: codes name theirs, organizations count theirs. */
const ELSEWHERE = [
  { type: 'InviteCode', id: 'LIST' },
  { type: 'InviteCodeOrganization', id: 'LIST' },
] as const;

/** Redemptions tell who is still a member; teams and organizations count them. */
const CHANGED_BY_MEMBERS = ['InviteCodeTeam', 'InviteCodeOrganization', 'InviteCode'] as const;

interface OfMembers<Change> {
  /** Of the team that the members are in. */
  documentId: string;
  change: Change;
}

interface OfTeam<Query> {
  documentId: string;
  params: Query;
}

const teamsApi = api.injectEndpoints({
  endpoints: (build) => ({
    findTeamsOfInviteCodes: build.query<FindAllTeams.Response, FindAllTeams.Query>({
      query: (params) => ({ url: TEAMS, config: { params: deepEncodeQueryValues(params) } }),
      providesTags: [LIST],
    }),
    findTeamOfInviteCodes: build.query<OneTeam.Response, string>({
      query: (documentId) => `${TEAMS}/${documentId}`,
      providesTags: (_result, _error, id) => [{ type: 'InviteCodeTeam', id }],
    }),
    createTeamOfInviteCodes: build.mutation<OneTeam.Response, TeamInput>({
      query: (data) => ({ url: TEAMS, method: 'POST', data }),
      invalidatesTags: [LIST, ...ELSEWHERE],
    }),
    updateTeamOfInviteCodes: build.mutation<
      OneTeam.Response,
      { documentId: string; changes: Partial<TeamInput> }
    >({
      query: ({ documentId, changes }) => ({
        url: `${TEAMS}/${documentId}`,
        method: 'PUT',
        data: changes,
      }),
      invalidatesTags: ['InviteCodeTeam', 'InviteCode', 'InviteCodeOrganization'],
    }),
    deleteTeamOfInviteCodes: build.mutation<OneTeam.Response, string>({
      query: (documentId) => ({ url: `${TEAMS}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: [LIST, ...ELSEWHERE],
    }),
    findMembersOfTeam: build.query<FindMembers.Response, OfTeam<FindMembers.Query>>({
      query: ({ documentId, params }) => ({
        url: `${TEAMS}/${documentId}/members`,
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: (_result, _error, { documentId: id }) => [{ type: 'InviteCodeTeam', id }],
    }),
    findTeamsForMembers: build.query<FindTeams.Response, FindTeams.Query>({
      query: (params) => ({
        url: '/invite-codes/member-teams',
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [LIST],
    }),
    moveMembersOfTeam: build.mutation<ChangeMembers.Response, OfMembers<ChangeMembers.Move>>({
      query: ({ documentId, change }) => ({
        url: `${TEAMS}/${documentId}/members/actions/move`,
        method: 'POST',
        data: change,
      }),
      invalidatesTags: CHANGED_BY_MEMBERS,
    }),
    removeMembersOfTeam: build.mutation<ChangeMembers.Response, OfMembers<ChangeMembers.Selection>>(
      {
        query: ({ documentId, change }) => ({
          url: `${TEAMS}/${documentId}/members/actions/remove`,
          method: 'POST',
          data: change,
        }),
        invalidatesTags: CHANGED_BY_MEMBERS,
      }
    ),
    findCodesOfTeam: build.query<FindTeamCodes.Response, OfTeam<FindCodes.Query>>({
      query: ({ documentId, params }) => ({
        url: `${TEAMS}/${documentId}/codes`,
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: (_result, _error, { documentId: id }) => [{ type: 'InviteCodeTeam', id }],
    }),
    findRolesOfTeams: build.query<FindTeamRoles.Response, void>({
      query: () => '/invite-codes/team-roles',
    }),
    findOrganizationsOfTeams: build.query<
      FindTeamOrganizations.Response,
      FindTeamOrganizations.Query
    >({
      query: (params) => ({
        url: '/invite-codes/team-organizations',
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [{ type: 'InviteCodeOrganization', id: 'LIST' }],
    }),
  }),
});

export const {
  useFindTeamsOfInviteCodesQuery,
  useFindTeamOfInviteCodesQuery,
  useCreateTeamOfInviteCodesMutation,
  useUpdateTeamOfInviteCodesMutation,
  useDeleteTeamOfInviteCodesMutation,
  useFindMembersOfTeamQuery,
  useFindTeamsForMembersQuery,
  useMoveMembersOfTeamMutation,
  useRemoveMembersOfTeamMutation,
  useFindCodesOfTeamQuery,
  useFindRolesOfTeamsQuery,
  useFindOrganizationsOfTeamsQuery,
} = teamsApi;
