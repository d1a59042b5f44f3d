import { useState } from 'react';

import { Flex, Typography } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../contracts/codes';
import type { Redemption } from '../../../../contracts/redemptions';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { AccountBadges } from './AccountBadges';
import { EndBadge } from './EndBadge';
import { MemberBadge } from './MemberBadge';
import { ReleaseButton } from './ReleaseButton';
import { ReleasedBadge } from './ReleasedBadge';
import { UserLink } from './UserLink';

interface RedemptionRowProps {
  code: InviteCode;
  redemption: Redemption;
}

export const RedemptionRow = ({ code, redemption }: RedemptionRowProps) => {
  const t = useTranslate();
  const mayRelease = useMay()('releaseSeat');
  const { formatDate } = useIntl();
  const [isReleasedHere, setIsReleasedHere] = useState(false);
  const { user, email, provider, createdAt, release } = redemption;
  const textColor = release ? 'neutral600' : 'neutral800';

  return (
    <Table.Row>
      <Table.Cell maxWidth="20rem">
        <UserLink user={user} />
      </Table.Cell>
      <Table.Cell maxWidth="24rem">
        {email === null ? (
          <Typography textColor="neutral600">{t('redemptions.anonymised')}</Typography>
        ) : (
          <Typography textColor={textColor} ellipsis>
            {email}
          </Typography>
        )}
      </Table.Cell>
      <Table.Cell maxWidth="14rem">
        <Typography textColor={textColor} ellipsis>
          {provider === 'local' ? t('redemptions.local') : provider}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Flex direction="column" alignItems="flex-start" tag="time" dateTime={createdAt}>
          <Typography textColor={textColor}>
            {formatDate(createdAt, { dateStyle: 'medium' })}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {formatDate(createdAt, { timeStyle: 'short' })}
          </Typography>
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <Flex gap={1} wrap="wrap">
          <MemberBadge redemption={redemption} />
          <EndBadge redemption={redemption} />
          {release && <ReleasedBadge release={release} takesFocus={isReleasedHere} />}
        </Flex>
      </Table.Cell>
      <Table.Cell>
        <AccountBadges user={user} />
      </Table.Cell>
      {mayRelease && (
        <Table.Cell>
          {!release && (
            <ReleaseButton
              code={code}
              redemption={redemption}
              onReleased={() => setIsReleasedHere(true)}
            />
          )}
        </Table.Cell>
      )}
    </Table.Row>
  );
};
