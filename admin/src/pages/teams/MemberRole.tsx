import { Badge, Flex, Typography } from '@strapi/design-system';

import type { Member } from '../../../../contracts/teams';
import { useTranslate } from '../../translate';

/** The role of a member, and whether it is one that the team does not give. */
export const MemberRole = ({ member: { role, roleByHand } }: { member: Member }) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography textColor="neutral800" ellipsis>
        {role ?? '–'}
      </Typography>
      {roleByHand && (
        <Badge backgroundColor="warning100" textColor="neutral800" borderColor="warning200">
          {t('member.roleByHand')}
        </Badge>
      )}
    </Flex>
  );
};
