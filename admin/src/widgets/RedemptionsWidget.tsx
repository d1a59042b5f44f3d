import { Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { LatestRedemption } from '../../../contracts/overview';
import { useGetInviteCodeOverviewQuery } from '../api/overview';
import { useMay } from '../api/permissions';
import { RelativeTime } from '../components/RelativeTime';
import { useMayReadUsers, userPath } from '../components/users';
import { useTranslate } from '../translate';
import { codePath } from './paths';
import { PossibleLink } from './PossibleLink';

/** As wide as the widget leaves it: long texts end in an ellipsis. */
const NarrowCell = styled(Td)`
  max-width: 0;
  width: 37%;
`;

interface RedemptionRowProps {
  redemption: LatestRedemption;
  canReadUsers: boolean;
}

const RedemptionRow = ({ redemption, canReadUsers }: RedemptionRowProps) => {
  const t = useTranslate();
  const may = useMay();
  const { email, inviteCode, user, redeemedAt } = redemption;

  return (
    <Tr>
      <NarrowCell>
        {email === null ? (
          <Typography textColor="neutral600">{t('redemptions.anonymised')}</Typography>
        ) : (
          <PossibleLink to={user && canReadUsers ? userPath(user.documentId) : undefined}>
            {email}
          </PossibleLink>
        )}
      </NarrowCell>
      <NarrowCell>
        {inviteCode ? (
          <PossibleLink to={may('read') ? codePath(inviteCode.documentId) : undefined}>
            {inviteCode.name}
          </PossibleLink>
        ) : (
          <Typography textColor="neutral600">{t('widget.codeDeleted')}</Typography>
        )}
      </NarrowCell>
      <Td>
        <Typography textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          <RelativeTime instant={redeemedAt} />
        </Typography>
      </Td>
    </Tr>
  );
};

/** Home > Latest redemptions */
export const RedemptionsWidget = () => {
  const t = useTranslate();
  const { data, isLoading, error } = useGetInviteCodeOverviewQuery();
  const mayReadUsers = useMayReadUsers();

  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;

  const { latest } = data.data;
  if (latest === null) return <Widget.NoPermissions />;
  if (latest.length === 0) return <Widget.NoData>{t('widget.redemptionsEmpty')}</Widget.NoData>;
  return (
    <Table colCount={3} rowCount={latest.length}>
      <Tbody>
        {latest.map((redemption) => (
          <RedemptionRow
            key={redemption.documentId}
            redemption={redemption}
            canReadUsers={mayReadUsers}
          />
        ))}
      </Tbody>
    </Table>
  );
};
