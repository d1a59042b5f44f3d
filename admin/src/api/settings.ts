import { adminApi } from '@strapi/strapi/admin';

import type { Settings, SettingsApi } from '../../../contracts/settings';

const SETTINGS = '/invite-codes/settings';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCodeSettings'] });

const settingsApi = api.injectEndpoints({
  endpoints: (build) => ({
    getInviteCodeSettings: build.query<SettingsApi.Response, void>({
      query: () => SETTINGS,
      providesTags: ['InviteCodeSettings'],
    }),
    updateInviteCodeSettings: build.mutation<SettingsApi.Response, Partial<Settings>>({
      query: (data) => ({ url: SETTINGS, method: 'PUT', data }),
      invalidatesTags: ['InviteCodeSettings'],
    }),
  }),
});

export const { useGetInviteCodeSettingsQuery, useUpdateInviteCodeSettingsMutation } = settingsApi;
