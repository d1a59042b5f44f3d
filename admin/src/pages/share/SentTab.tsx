import { useState } from 'react';

import {
  Button,
  EmptyStateLayout,
  Flex,
  Loader,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../contracts/codes';
import { useFindInviteCodeInvitationsQuery } from '../../api/invitations';
import { useTranslate } from '../../translate';
import { Notice } from './Notice';
import { ResultBadge } from './ResultBadge';
import { ScrollableTable } from './ScrollableTable';
import { useReason } from './use-reason';

const PAGE_SIZE = 20;

interface SentTabProps {
  code: Pick<InviteCode, 'documentId'>;
}

/** Whom the code was sent to, when, and how it went. */
export const SentTab = ({ code: { documentId } }: SentTabProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const reasonOf = useReason();
  const [page, setPage] = useState(1);
  const { data, error } = useFindInviteCodeInvitationsQuery(
    { documentId, page, pageSize: PAGE_SIZE },
    // Colleagues send too.
    { refetchOnMountOrArgChange: true }
  );

  if (error) return <Notice>{t('sent.failed')}</Notice>;
  if (!data) {
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>{t('sent.loading')}</Loader>
      </Flex>
    );
  }
  const { results, pagination } = data;
  if (pagination.total === 0) {
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={t('sent.empty')} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <ScrollableTable colCount={4} rowCount={results.length + 1} aria-label={t('sent.title')}>
        <Thead>
          <Tr>
            {[t('send.address'), t('send.result'), t('sent.when'), t('send.reason')].map(
              (label) => (
                <Th key={label}>
                  <Typography variant="sigma" textColor="neutral600">
                    {label}
                  </Typography>
                </Th>
              )
            )}
          </Tr>
        </Thead>
        <Tbody>
          {results.map((invitation) => (
            <Tr key={invitation.email}>
              <Td maxWidth="24rem">
                <Typography textColor="neutral800" ellipsis>
                  {invitation.email}
                </Typography>
              </Td>
              <Td>
                <ResultBadge status={invitation.status} />
              </Td>
              <Td>
                <Typography textColor="neutral800" tag="time" dateTime={invitation.triedAt}>
                  {formatDate(invitation.triedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </Typography>
              </Td>
              <Td>
                <Typography textColor="neutral600" style={{ whiteSpace: 'normal' }}>
                  {reasonOf(invitation)}
                </Typography>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </ScrollableTable>
      {pagination.pageCount > 1 && (
        <Flex justifyContent="space-between" gap={4}>
          <Typography textColor="neutral600" role="status">
            {t('sent.page', { page, pages: pagination.pageCount })}
          </Typography>
          <Flex gap={2}>
            <Button variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
              {t('sent.previous')}
            </Button>
            <Button
              variant="tertiary"
              disabled={page >= pagination.pageCount}
              onClick={() => setPage(page + 1)}
            >
              {t('sent.next')}
            </Button>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
};
