import { useState } from 'react';

import {
  Flex,
  Status,
  type StatusVariant,
  Th,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';

import type { Member } from '../../../../contracts/teams';
import { useMay } from '../../api/permissions';
import { CloseCells } from '../../components/CloseCells';
import { CodeText } from '../../components/CodeText';
import { NameLink } from '../../components/NameLink';
import { stopFromOutside } from '../../components/stop-from-outside';
import { useMayReadUsers, userPath } from '../../components/users';
import { type TextKey, useTranslate } from '../../translate';
import { MemberActions } from './MemberActions';
import { MemberRole } from './MemberRole';
import { MemberSince } from './MemberSince';
import { SelectedMembers } from './SelectedMembers';

const statusOf = ({ blocked, confirmed }: Member): { text: TextKey; variant: StatusVariant } => {
  if (blocked) return { text: 'member.blocked', variant: 'danger' };
  if (!confirmed) return { text: 'member.unconfirmed', variant: 'warning' };
  return { text: 'member.confirmed', variant: 'success' };
};

interface MemberRowProps {
  member: Member;
  /** documentId of the team. */
  team: string;
  /** Whether members may be moved and removed. */
  isSelectable: boolean;
  /** Whether users may be read in the Content Manager. */
  isLinked: boolean;
}

const MemberRow = ({ member, team, isSelectable, isLinked }: MemberRowProps) => {
  const t = useTranslate();
  const { text, variant } = statusOf(member);

  return (
    <Table.Row>
      {isSelectable && <Table.CheckboxCell id={member.username} />}
      <Table.Cell maxWidth="20rem">
        {isLinked ? (
          <NameLink to={userPath(member.documentId)}>{member.username}</NameLink>
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
        <MemberRole member={member} />
      </Table.Cell>
      <Table.Cell>
        <MemberSince member={member} />
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
      {isSelectable && (
        <Table.Cell>
          <Flex justifyContent="flex-end" onKeyDown={stopFromOutside}>
            <MemberActions member={member} team={team} />
          </Flex>
        </Table.Cell>
      )}
    </Table.Row>
  );
};

interface MembersTableProps {
  members: Member[];
  /** documentId of the team. */
  team: string;
  /** Names the page, sort and search that the members are of: a selection does not outlive them. */
  view: string;
}

/** A page of members, with those that are selected on it. */
export const MembersTable = ({ members, team, view }: MembersTableProps) => {
  const t = useTranslate();
  const isSelectable = useMay()('changeMembers');
  const isLinked = useMayReadUsers();
  const [selection, setSelection] = useState<{ view: string; members: Member[] }>();
  const select = (chosen: Member[]) => setSelection({ view, members: chosen });
  // By their names, which are what the checkboxes are called by.
  const rows = members.map((member) => ({ ...member, id: member.username }));
  const chosen = selection?.view === view ? selection.members : [];
  const chosenIds = new Set(chosen.map(({ documentId }) => documentId));
  const selected = rows.filter(({ documentId }) => chosenIds.has(documentId));
  const headers = [
    { name: 'username', label: t('member.username'), sortable: true },
    { name: 'email', label: t('member.email'), sortable: true },
    { name: 'role', label: t('member.role') },
    { name: 'since', label: t('member.since') },
    { name: 'code', label: t('member.code') },
    { name: 'status', label: t('member.status') },
  ];

  return (
    <Table.Root
      rows={rows}
      headers={headers}
      selectedRows={selected}
      onSelectedRowsChange={(chosenRows) =>
        select(members.filter(({ username }) => chosenRows.some(({ id }) => id === username)))
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {selected.length > 0 && (
          <SelectedMembers
            members={members.filter(({ documentId }) => chosenIds.has(documentId))}
            team={team}
            clear={() => select([])}
          />
        )}
        <CloseCells $below="1600px">
          <Table.Content>
            <Table.Head>
              {isSelectable && <Table.HeaderCheckboxCell />}
              {headers.map((header) => (
                <Table.HeaderCell key={header.name} {...header} />
              ))}
              {isSelectable && (
                <Th>
                  <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
                </Th>
              )}
            </Table.Head>
            <Table.Body>
              {members.map((member) => (
                <MemberRow
                  key={member.id}
                  member={member}
                  team={team}
                  isSelectable={isSelectable}
                  isLinked={isLinked}
                />
              ))}
            </Table.Body>
          </Table.Content>
        </CloseCells>
      </Flex>
    </Table.Root>
  );
};
