import { deepEncodeQueryValues } from '@strapi/strapi/admin';

import type { FindCodes, InviteCode } from '../../../../../contracts/codes';
import { useDownload } from '../../../api/download';

type Filtered = Pick<FindCodes.Query, '_q' | 'filters' | 'sort'>;

/** Downloads codes as CSV: those that a list shows, on all its pages, or chosen ones. */
export const useExport = () => {
  const download = useDownload();
  const save = (params: object) =>
    download({
      url: '/invite-codes/codes/export',
      name: 'invite-codes.csv',
      params: deepEncodeQueryValues<object>(params),
    });

  return {
    exportAll: ({ _q, filters, sort }: Filtered) => save({ _q, filters, sort }),
    exportChosen: (codes: InviteCode[]) =>
      save({ documentIds: codes.map(({ documentId }) => documentId).join(',') }),
  };
};
