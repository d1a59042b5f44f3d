import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type {
  FindOrganizations,
  OneOrganization,
  OrganizationChanges,
  OrganizationInput,
} from '../../../contracts/organizations';

const ORGANIZATIONS = '/invite-codes/organizations';

const api = adminApi.enhanceEndpoints({
  addTagTypes: ['InviteCode', 'InviteCodeTeam', 'InviteCodeOrganization'],
});

const LIST = { type: 'InviteCodeOrganization', id: 'LIST' } as const;

const organizationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    findOrganizationsOfInviteCodes: build.query<
      FindOrganizations.Response,
      FindOrganizations.Query
    >({
      query: (params) => ({
        url: ORGANIZATIONS,
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [LIST],
    }),
    findOrganizationOfInviteCodes: build.query<OneOrganization.Response, string>({
      query: (documentId) => `${ORGANIZATIONS}/${documentId}`,
      providesTags: (_result, _error, id) => [{ type: 'InviteCodeOrganization', id }],
    }),
    createOrganizationOfInviteCodes: build.mutation<OneOrganization.Response, OrganizationInput>({
      query: (data) => ({ url: ORGANIZATIONS, method: 'POST', data }),
      invalidatesTags: [LIST],
    }),
    updateOrganizationOfInviteCodes: build.mutation<
      OneOrganization.Response,
      { documentId: string; changes: OrganizationChanges }
    >({
      query: ({ documentId, changes }) => ({
        url: `${ORGANIZATIONS}/${documentId}`,
        method: 'PUT',
        data: changes,
      }),
      // Codes and teams tell their organization's name.
      invalidatesTags: ['InviteCodeOrganization', 'InviteCode', 'InviteCodeTeam'],
    }),
    deleteOrganizationOfInviteCodes: build.mutation<OneOrganization.Response, string>({
      query: (documentId) => ({ url: `${ORGANIZATIONS}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: [
        LIST,
        { type: 'InviteCodeTeam', id: 'LIST' },
        { type: 'InviteCode', id: 'LIST' },
      ],
    }),
  }),
});

export const {
  useFindOrganizationsOfInviteCodesQuery,
  useFindOrganizationOfInviteCodesQuery,
  useCreateOrganizationOfInviteCodesMutation,
  useUpdateOrganizationOfInviteCodesMutation,
  useDeleteOrganizationOfInviteCodesMutation,
} = organizationsApi;
