import type { ReactNode } from 'react';

import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../../contracts/codes';
import { Seats } from '../../../components/Seats';
import { useCreator } from '../../../components/use-creator';
import { useTranslate } from '../../../translate';

interface FactProps {
  title: string;
  children: ReactNode;
}

const Fact = ({ title, children }: FactProps) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral800">
      {title}
    </Typography>
    <Typography tag="dd" textColor="neutral600">
      {children}
    </Typography>
  </Flex>
);

interface InformationPanelProps {
  code: InviteCode;
}

/** What is known of a saved code and cannot be edited, beside its form. */
export const InformationPanel = ({ code }: InformationPanelProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const creator = useCreator()(code);
  const { uses, quota, createdAt, updatedAt } = code;
  const instant = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Flex
      tag="aside"
      aria-labelledby="code-information"
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      borderColor="neutral150"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Typography
        id="code-information"
        tag="h2"
        variant="sigma"
        textTransform="uppercase"
        textColor="neutral600"
      >
        {t('information.title')}
      </Typography>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={4}>
        <Fact title={t('information.seats')}>
          <Seats uses={uses} quota={quota} />
        </Fact>
        <Fact title={t('information.created')}>{instant(createdAt)}</Fact>
        {creator && <Fact title={t('information.createdBy')}>{creator}</Fact>}
        <Fact title={t('information.updated')}>{instant(updatedAt)}</Fact>
      </Flex>
    </Flex>
  );
};
