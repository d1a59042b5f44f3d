import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { FindInvitations, GetSharing, SendInvitations } from '../../../contracts/invitations';

const pathOf = (documentId: string) => `/invite-codes/codes/${documentId}/invitations`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCodeInvitation'] });

const invitationsApi = api.injectEndpoints({
  endpoints: (build) => ({
    getInviteCodeSharing: build.query<GetSharing.Response, void>({
      query: () => '/invite-codes/sharing',
      // Somebody may have changed the settings since the last code was shared.
      keepUnusedDataFor: 0,
    }),
    findInviteCodeInvitations: build.query<
      FindInvitations.Response,
      FindInvitations.Query & { documentId: string }
    >({
      query: ({ documentId, ...params }) => ({
        url: pathOf(documentId),
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: ['InviteCodeInvitation'],
    }),
    sendInviteCodeInvitations: build.mutation<
      SendInvitations.Response,
      SendInvitations.Body & { documentId: string }
    >({
      query: ({ documentId, ...data }) => ({ url: pathOf(documentId), method: 'POST', data }),
      invalidatesTags: ['InviteCodeInvitation'],
    }),
  }),
});

export const {
  useGetInviteCodeSharingQuery,
  useFindInviteCodeInvitationsQuery,
  useSendInviteCodeInvitationsMutation,
} = invitationsApi;
