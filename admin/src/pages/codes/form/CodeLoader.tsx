import { type ReactNode, useState } from 'react';

import { Page } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../../contracts/codes';
import { useFindInviteCodeQuery } from '../../../api/codes';
import { NotFound } from './NotFound';

interface CodeLoaderProps {
  documentId: string;
  children(code: InviteCode): ReactNode;
}

/**
 * A code as it is stored when the page is opened: what an earlier page has loaded may be old. What
 * becomes of it later does not change the form, which may hold changes of it.
 */
export const CodeLoader = ({ documentId, children }: CodeLoaderProps) => {
  const [openedAt] = useState(() => Date.now());
  const [code, setCode] = useState<InviteCode | null>(null);
  const { currentData, fulfilledTimeStamp, error, isFetching } = useFindInviteCodeQuery(
    documentId,
    { refetchOnMountOrArgChange: true }
  );

  if (code) return children(code);
  if (currentData && (fulfilledTimeStamp ?? 0) >= openedAt) setCode(currentData.data);
  if (!error || isFetching) return <Page.Loading />;
  return error.name === 'NotFoundError' ? <NotFound /> : <Page.Error />;
};
