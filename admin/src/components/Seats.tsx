import { Flex, ProgressBar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { InviteCode } from '../../../contracts/codes';
import { useTranslate } from '../translate';

/** The design system draws its bar for the dark overlay of an upload; this one is for tables. */
const SeatsBar = styled(ProgressBar)`
  && {
    width: 100%;
    background-color: ${({ theme }) => theme.colors.neutral200};

    > div {
      background-color: ${({ theme }) => theme.colors.primary600};
    }
  }
`;

interface SeatsProps extends Pick<InviteCode, 'uses' | 'quota'> {
  width?: string;
}

/** Seats used against the quota. */
export const Seats = ({ uses, quota, width = '7.8rem' }: SeatsProps) => {
  const t = useTranslate();

  if (quota === null) {
    return <Typography textColor="neutral800">{t('code.seatsUnlimited', { uses })}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width={width}>
      <Typography textColor="neutral800">{t('code.seats', { uses, quota })}</Typography>
      <SeatsBar
        size="S"
        value={Math.min(100, (uses / quota) * 100)}
        aria-label={t('code.seatsLabel', { uses, quota })}
      />
    </Flex>
  );
};
