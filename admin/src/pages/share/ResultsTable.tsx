import { Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { RecipientResult, RecipientStatus } from '../../../../contracts/invitations';
import { useTranslate } from '../../translate';
import { ResultBadge } from './ResultBadge';
import { ScrollableTable } from './ScrollableTable';
import { useReason } from './use-reason';

/** What somebody has to do something about comes first. */
const ORDER: RecipientStatus[] = ['failed', 'invalid', 'not-allowed', 'already-sent', 'sent'];

const byUrgency = (a: RecipientResult, b: RecipientResult) =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status);

interface ResultsTableProps {
  results: RecipientResult[];
}

/** How it went with every address. */
export const ResultsTable = ({ results }: ResultsTableProps) => {
  const t = useTranslate();
  const reasonOf = useReason();

  return (
    <ScrollableTable colCount={3} rowCount={results.length + 1} aria-label={t('send.results')}>
      <Thead>
        <Tr>
          {[t('send.address'), t('send.result'), t('send.reason')].map((label) => (
            <Th key={label}>
              <Typography variant="sigma" textColor="neutral600">
                {label}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {[...results].sort(byUrgency).map((result) => (
          <Tr key={result.email}>
            <Td maxWidth="28rem">
              <Typography textColor="neutral800" ellipsis>
                {result.email}
              </Typography>
            </Td>
            <Td>
              <ResultBadge status={result.status} />
            </Td>
            <Td>
              <Typography textColor="neutral600" style={{ whiteSpace: 'normal' }}>
                {reasonOf(result)}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ScrollableTable>
  );
};
