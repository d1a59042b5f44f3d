import { adminApi, deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { CodeAction } from '../../../contracts/code-actions';
import type { FindOptions } from '../../../contracts/code-options';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCode'] });

export type Action =
  | ({ action: 'activate' | 'deactivate' | 'delete' } & CodeAction.Selection)
  | ({ action: 'extend' } & CodeAction.Extension);

const codeListApi = api.injectEndpoints({
  endpoints: (build) => ({
    actOnInviteCodes: build.mutation<CodeAction.Response, Action>({
      query: ({ action, ...data }) => ({
        url: `/invite-codes/codes/actions/${action}`,
        method: 'POST',
        data,
      }),
      // Also where it was refused: then the list shows what has become of the codes.
      invalidatesTags: (_result, _error, { documentIds }) => [
        { type: 'InviteCode', id: 'LIST' },
        ...documentIds.map((id) => ({ type: 'InviteCode' as const, id })),
      ],
    }),
    findInviteCodeAuthors: build.query<FindOptions.Authors, FindOptions.Query>({
      query: (params) => ({
        url: '/invite-codes/code-authors',
        config: { params: deepEncodeQueryValues(params) },
      }),
      providesTags: [{ type: 'InviteCode', id: 'LIST' }],
    }),
    findInviteCodeOrganizations: build.query<FindOptions.Organizations, FindOptions.Query>({
      query: (params) => ({
        url: '/invite-codes/code-organizations',
        config: { params: deepEncodeQueryValues(params) },
      }),
    }),
  }),
});

export const {
  useActOnInviteCodesMutation,
  useFindInviteCodeAuthorsQuery,
  useFindInviteCodeOrganizationsQuery,
} = codeListApi;
