import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { SortField } from '../../../contracts/codes';
import { statusRank } from './code-status-sql';

export interface CodeSort {
  field: SortField;
  order: 'asc' | 'desc';
}

/** Where codes without a value stand: what has no end is later than any date. */
type Empty = 'lowest' | 'highest' | 'last';

interface SortKey {
  columns: string[];
  /** Left out where every code has a value. */
  empty?: Empty;
  /** Words are sorted without regard to case, as a reader expects. */
  isText?: boolean;
}

const column = (name: string): SortKey => ({ columns: [`code.${name}`] });

const KEYS: Record<Exclude<SortField, 'status'>, SortKey> = {
  code: column('code'),
  name: { ...column('name'), isText: true },
  uses: column('uses'),
  quota: { ...column('quota'), empty: 'highest' },
  startsAt: { ...column('starts_at'), empty: 'lowest' },
  expiresAt: { ...column('expires_at'), empty: 'highest' },
  state: column('state'),
  team: { columns: ['team.name'], empty: 'last', isText: true },
  organization: { columns: ['organization.name'], empty: 'last', isText: true },
  createdBy: {
    columns: ['author.firstname', 'author.lastname', 'author.username'],
    empty: 'last',
    isText: true,
  },
  batch: { ...column('batch'), empty: 'last' },
  note: { ...column('note'), empty: 'last', isText: true },
  createdAt: column('created_at'),
  updatedAt: column('updated_at'),
};

/** The tables that a sort looks into besides the codes themselves. */
const join = (query: Knex.QueryBuilder, field: SortField) => {
  if (field === 'team' || field === 'organization') {
    query.leftJoin('ic_teams as team', 'team.id', 'code.team_id');
  }
  if (field === 'organization') {
    query
      .leftJoin('ic_teams_organization_lnk as link', 'link.team_id', 'team.id')
      .leftJoin('ic_organizations as organization', 'organization.id', 'link.organization_id');
  }
  if (field === 'createdBy') {
    query.leftJoin('admin_users as author', 'author.id', 'code.created_by_id');
  }
};

const EMPTY_ORDER: Record<Empty, (order: CodeSort['order']) => CodeSort['order']> = {
  lowest: (order) => (order === 'asc' ? 'desc' : 'asc'),
  highest: (order) => order,
  last: () => 'asc',
};

const byColumns = (query: Knex.QueryBuilder, key: SortKey, order: CodeSort['order']) => {
  for (const name of key.columns) {
    // Databases disagree on where NULL stands.
    if (key.empty) query.orderByRaw(`(?? is null) ${EMPTY_ORDER[key.empty](order)}`, [name]);
    query.orderByRaw(`${key.isText ? 'lower(??)' : '??'} ${order}`, [name]);
  }
};

interface OrderParams {
  sort: CodeSort;
  now: Date;
}

/** Sorts a query of `ic_invite_codes as code`; ties by id, so that no page repeats a code. */
export const orderCodes = (
  strapi: Core.Strapi,
  query: Knex.QueryBuilder,
  { sort: { field, order }, now }: OrderParams
): Knex.QueryBuilder => {
  if (field === 'status') {
    query.orderByRaw(`? ${order}`, [statusRank(strapi.db.connection, { table: 'code', now })]);
  } else {
    join(query, field);
    byColumns(query, KEYS[field], order);
  }
  return query.orderBy('code.id', order);
};
