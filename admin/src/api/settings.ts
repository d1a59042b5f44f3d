import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { CodeDefaultsApi } from '../../../contracts/code-defaults';
import type {
  FindDefaultOrganizations,
  SettingsApi,
  SettingsChanges,
} from '../../../contracts/settings';
import type { SendTestEmail } from '../../../contracts/test-email';

const SETTINGS = '/invite-codes/settings';

const api = adminApi.enhanceEndpoints({
  addTagTypes: ['InviteCodeSettings', 'InviteCodeOrganization'],
});

const settingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    getInviteCodeSettings: build.query<SettingsApi.Response, void>({
      query: () => SETTINGS,
      providesTags: ['InviteCodeSettings'],
    }),
    getInviteCodeDefaults: build.query<CodeDefaultsApi.Response, void>({
      query: () => '/invite-codes/code-defaults',
      providesTags: ['InviteCodeSettings'],
    }),
    updateInviteCodeSettings: build.mutation<SettingsApi.Response, SettingsChanges>({
      query: (data) => ({ url: SETTINGS, method: 'PUT', data }),
      invalidatesTags: ['InviteCodeSettings'],
    }),
    findDefaultOrganizations: build.query<
      FindDefaultOrganizations.Response,
      FindDefaultOrganizations.Query
    >({
      query: (params) => ({
        url: `${SETTINGS}/organizations`,
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [{ type: 'InviteCodeOrganization', id: 'LIST' }],
    }),
    sendInviteCodeTestEmail: build.mutation<SendTestEmail.Response, SendTestEmail.Body>({
      query: (data) => ({ url: `${SETTINGS}/test-email`, method: 'POST', data }),
    }),
  }),
});

export const {
  useGetInviteCodeSettingsQuery,
  useGetInviteCodeDefaultsQuery,
  useFindDefaultOrganizationsQuery,
  useUpdateInviteCodeSettingsMutation,
  useSendInviteCodeTestEmailMutation,
} = settingsApi;
