import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useTranslate } from '../translate';

interface ExpiryProps {
  /** UTC instant; null = never. */
  expiresAt: string | null;
}

/** Date and time in the administrator's language and zone. */
export const Expiry = ({ expiresAt }: ExpiryProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();

  if (expiresAt === null) {
    return <Typography textColor="neutral600">{t('code.never')}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="flex-start" tag="time" dateTime={expiresAt}>
      <Typography textColor="neutral800">
        {formatDate(expiresAt, { dateStyle: 'medium' })}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatDate(expiresAt, { timeStyle: 'short' })}
      </Typography>
    </Flex>
  );
};
