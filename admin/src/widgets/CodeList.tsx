import type { ReactNode } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';

import type { OverviewCode, OverviewCodes } from '../../../contracts/overview';
import { useMay } from '../api/permissions';
import { useTranslate } from '../translate';
import { codePath } from './paths';
import { PossibleLink } from './PossibleLink';

interface CodeListProps {
  title: string;
  found: OverviewCodes;
  /** What is told of a code at the end of its line. */
  detail(code: OverviewCode): ReactNode;
}

/** The first few of some codes; nothing where there are none. */
export const CodeList = ({ title, found: { total, codes }, detail }: CodeListProps) => {
  const t = useTranslate();
  const may = useMay();
  const others = total - codes.length;

  if (codes.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth={0}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
        {codes.map((code) => (
          <Flex key={code.documentId} tag="li" justifyContent="space-between" gap={4}>
            <Box minWidth={0}>
              <PossibleLink to={may('read') ? codePath(code.documentId) : undefined}>
                {code.name}
              </PossibleLink>
            </Box>
            <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {detail(code)}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {others > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {t('widget.more', { count: others })}
        </Typography>
      )}
    </Flex>
  );
};
