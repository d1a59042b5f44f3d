import type { MouseEvent } from 'react';

import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { Table } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router-dom';

import type { Organization } from '../../../../contracts/organizations';
import { useMay } from '../../api/permissions';
import { CodeCount } from '../../components/CodeCount';
import { NameLink } from '../../components/NameLink';
import { useTranslate } from '../../translate';
import { DeleteOrganization } from './DeleteOrganization';

/** A click on a button in the row is not a click on the row. */
const stopPropagation = (event: MouseEvent) => event.stopPropagation();

const OrganizationRow = ({ organization }: { organization: Organization }) => {
  const may = useMay();
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const navigate = useNavigate();
  const { documentId, name } = organization;

  return (
    <Table.Row onClick={() => navigate(documentId)} style={{ cursor: 'pointer' }}>
      <Table.Cell maxWidth="32rem">
        <NameLink to={documentId}>{name}</NameLink>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{formatNumber(organization.teamCount)}</Typography>
      </Table.Cell>
      <Table.Cell>
        <Typography textColor="neutral800">{formatNumber(organization.memberCount)}</Typography>
      </Table.Cell>
      <Table.Cell>
        <CodeCount {...organization} />
      </Table.Cell>
      {(may('updateOrganization') || may('deleteOrganization')) && (
        <Table.Cell>
          <Flex gap={1} onClick={stopPropagation}>
            {may('updateOrganization') && (
              <IconButton
                tag={Link}
                to={documentId}
                variant="ghost"
                label={t('organizations.edit', { name })}
              >
                <Pencil />
              </IconButton>
            )}
            {may('deleteOrganization') && (
              <DeleteOrganization
                organization={organization}
                trigger={
                  <IconButton variant="ghost" label={t('organizations.delete', { name })}>
                    <Trash />
                  </IconButton>
                }
              />
            )}
          </Flex>
        </Table.Cell>
      )}
    </Table.Row>
  );
};

export const OrganizationsTable = ({ organizations }: { organizations: Organization[] }) => {
  const may = useMay();
  const t = useTranslate();
  const hasActions = may('updateOrganization') || may('deleteOrganization');
  const headers = [
    { name: 'name', label: t('teams.column.name'), sortable: true },
    { name: 'teams', label: t('organizations.column.teams') },
    { name: 'members', label: t('teams.column.members') },
    { name: 'codes', label: t('teams.column.codes') },
    ...(hasActions ? [{ name: 'actions', label: t('teams.column.actions') }] : []),
  ];

  return (
    <Table.Root
      rows={organizations.map((organization) => ({ ...organization, id: organization.documentId }))}
      headers={headers}
    >
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
        </Table.Head>
        <Table.Body>
          {organizations.map((organization) => (
            <OrganizationRow key={organization.documentId} organization={organization} />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
