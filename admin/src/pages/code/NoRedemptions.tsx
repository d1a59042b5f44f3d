import { EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { InviteCode } from '../../../../contracts/codes';
import { CopyCodeButton } from '../../components/CopyCodeButton';
import { useTranslate } from '../../translate';
import { teamLabel } from '../codes/team-label';

interface NoRedemptionsProps {
  code: InviteCode;
}

/** A code that nobody has used yet, with what helps against that. */
export const NoRedemptions = ({ code }: NoRedemptionsProps) => {
  const t = useTranslate();
  const { status, team } = code;
  const canBeShared = team !== null && (status === 'active' || status === 'scheduled');

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={
        canBeShared
          ? t('redemptions.emptyShare', { team: teamLabel(team) })
          : t('redemptions.empty')
      }
      action={canBeShared ? <CopyCodeButton code={code.code} /> : undefined}
      shadow="tableShadow"
      hasRadius
    />
  );
};
