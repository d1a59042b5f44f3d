import { adminApi } from '@strapi/strapi/admin';

import type { CodeDefaultsApi } from '../../../contracts/code-defaults';
import type { SettingsApi, SettingsChanges } from '../../../contracts/settings';
import type { SendTestEmail } from '../../../contracts/test-email';

const SETTINGS = '/invite-codes/settings';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCodeSettings'] });

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
    sendInviteCodeTestEmail: build.mutation<SendTestEmail.Response, SendTestEmail.Body>({
      query: (data) => ({ url: `${SETTINGS}/test-email`, method: 'POST', data }),
    }),
  }),
});

export const {
  useGetInviteCodeSettingsQuery,
  useGetInviteCodeDefaultsQuery,
  useUpdateInviteCodeSettingsMutation,
  useSendInviteCodeTestEmailMutation,
} = settingsApi;
