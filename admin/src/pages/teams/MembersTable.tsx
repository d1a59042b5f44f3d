import { Status, type StatusVariant, Typography } from '@strapi/design-system';
import { Table, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { Member } from '../../../../contracts/teams';
import { CodeText } from '../../components/CodeText';
import { NameLink } from '../../components/NameLink';
import { type TextKey, useTranslate } from '../../translate';

const USER = 'plugin::users-permissions.user';

const statusOf = ({ blocked, confirmed }: Member): { text: TextKey; variant: StatusVariant } => {
  if (blocked) return { text: 'member.blocked', variant: 'danger' };
  if (!confirmed) return { text: 'member.unconfirmed', variant: 'warning' };
  return { text: 'member.confirmed', variant: 'success' };
};

interface MemberRowProps {
  member: Member;
  /** Whether users may be read in the Content Manager. */
  isLinked: boolean;
}

const MemberRow = ({ member, isLinked }: MemberRowProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const { text, variant } = statusOf(member);

  return (
    <Table.Row>
      <Table.Cell maxWidth="20rem">
        {isLinked ? (
          <NameLink to={`/content-manager/collection-types/${USER}/${member.documentId}`}>
            {member.username}
          </NameLink>
        ) : (
          <Typography textColor="neutral800" fontWeight="semiBold" ellipsis>
            {member.username}
          </Typography>
        )}
      </Table.Cell>
      <Table.Cell maxWidth="24rem">
        <Typography textColor="neutral800" ellipsis>
          {member.email}
        </Typography>
      </Table.Cell>
      <Table.Cell maxWidth="16rem">
        <Typography textColor="neutral800" ellipsis>
          {member.role ?? '–'}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor={member.since ? 'neutral800' : 'neutral600'}>
          {member.since
            ? formatDate(member.since, { dateStyle: 'medium' })
            : t('member.sinceUnknown')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor={member.until ? 'neutral800' : 'neutral600'}>
          {member.until ? formatDate(member.until, { dateStyle: 'medium' }) : t('membership.none')}
        </Typography>
      </Table.Cell>
      <Table.Cell>
        <CodeText textColor="neutral800">{member.code ?? '–'}</CodeText>
      </Table.Cell>
      <Table.Cell>
        <Status variant={variant} size="S" width="min-content">
          <Typography tag="span" variant="omega" fontWeight="bold">
            {t(text)}
          </Typography>
        </Status>
      </Table.Cell>
    </Table.Row>
  );
};

export const MembersTable = ({ members }: { members: Member[] }) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC([
    { action: 'plugin::content-manager.explorer.read', subject: USER },
  ]);
  const headers = [
    { name: 'username', label: t('member.username'), sortable: true },
    { name: 'email', label: t('member.email'), sortable: true },
    { name: 'role', label: t('member.role') },
    { name: 'since', label: t('member.since') },
    { name: 'until', label: t('member.until') },
    { name: 'code', label: t('member.code') },
    { name: 'status', label: t('member.status') },
  ];

  return (
    <Table.Root rows={members} headers={headers}>
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Body>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} isLinked={allowedActions.canRead === true} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
