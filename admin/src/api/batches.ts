import { adminApi } from '@strapi/strapi/admin';

import type { FindBatch, GenerateCodes } from '../../../contracts/batches';
import type { ImportCodes } from '../../../contracts/import';

const CODES = '/invite-codes/codes';
const IMPORT = `${CODES}/import`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['InviteCode', 'InviteCodeBatch'] });
const LIST = { type: 'InviteCode', id: 'LIST' } as const;

interface CsvFile {
  file: File;
  batch?: string;
}

const formOf = ({ file, batch }: CsvFile, dryRun: boolean) => {
  const form = new FormData();
  form.set('files', file);
  form.set('dryRun', String(dryRun));
  if (batch) form.set('batch', batch);
  return form;
};

const batchesApi = api.injectEndpoints({
  endpoints: (build) => ({
    generateInviteCodes: build.mutation<GenerateCodes.Response, GenerateCodes.Body>({
      query: (data) => ({ url: `${CODES}/bulk`, method: 'POST', data }),
      invalidatesTags: [LIST, 'InviteCodeBatch'],
    }),
    findInviteCodeBatch: build.query<FindBatch.Response, string>({
      query: (batch) => `${CODES}/batches/${batch}`,
      providesTags: ['InviteCodeBatch'],
    }),
    checkInviteCodeFile: build.mutation<ImportCodes.DryRunResponse, CsvFile>({
      query: (file) => ({ url: IMPORT, method: 'POST', data: formOf(file, true) }),
    }),
    importInviteCodeFile: build.mutation<ImportCodes.Response, CsvFile>({
      query: (file) => ({ url: IMPORT, method: 'POST', data: formOf(file, false) }),
      invalidatesTags: [LIST, 'InviteCodeBatch'],
    }),
  }),
});

/** Where the codes of a batch are downloaded from. */
export const batchExport = (batch: string) => ({
  url: `${CODES}/batches/${batch}/export`,
  name: `invite-codes-${batch.slice(0, 8)}.csv`,
});

export const {
  useGenerateInviteCodesMutation,
  useFindInviteCodeBatchQuery,
  useLazyFindInviteCodeBatchQuery,
  useCheckInviteCodeFileMutation,
  useImportInviteCodeFileMutation,
} = batchesApi;
