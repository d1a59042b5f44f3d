import type { ReactNode } from 'react';

import { Typography } from '@strapi/design-system';

import type { InviteCode, SortField } from '../../../../../contracts/codes';
import { ExplainedStatus } from '../../../components/ExplainedStatus';
import { Expiry } from '../../../components/Expiry';
import { Moment } from '../../../components/Moment';
import { Seats } from '../../../components/Seats';
import { useCreator } from '../../../components/use-creator';
import { type TextKey, useTranslate } from '../../../translate';
import { teamLabel } from '../team-label';

/** Columns besides the code itself, which is always shown; each is named for what it sorts by. */
export const COLUMNS = [
  'name',
  'team',
  'organization',
  'uses',
  'startsAt',
  'expiresAt',
  'status',
  'state',
  'createdBy',
  'createdAt',
  'batch',
  'note',
] as const satisfies readonly SortField[];
export type Column = (typeof COLUMNS)[number];

export const DEFAULT_COLUMNS: Column[] = ['name', 'team', 'uses', 'expiresAt', 'status'];

export const COLUMN_LABELS: Record<Column, TextKey> = {
  name: 'column.name',
  team: 'column.team',
  organization: 'column.organization',
  uses: 'column.seats',
  startsAt: 'column.startsAt',
  expiresAt: 'column.expiresAt',
  status: 'column.status',
  state: 'column.state',
  createdBy: 'column.createdBy',
  createdAt: 'column.createdAt',
  batch: 'column.batch',
  note: 'column.note',
};

/** Columns that share the width that the others leave, and cut their texts off there. */
export const FLEXIBLE: readonly Column[] = ['name', 'team', 'organization', 'note'];

/** The whole text is in the tooltip of the browser where the column cuts it off. */
const Text = ({ children }: { children?: string | null }) => (
  <Typography
    textColor={children ? 'neutral800' : 'neutral600'}
    tag="div"
    ellipsis
    title={children ?? undefined}
  >
    {children || '-'}
  </Typography>
);

const TeamCell = ({ code }: { code: InviteCode }) => {
  const t = useTranslate();
  return code.team ? (
    <Text>{teamLabel(code.team)}</Text>
  ) : (
    <Typography textColor="danger600">{t('code.noTeam')}</Typography>
  );
};

const StateCell = ({ code }: { code: InviteCode }) => {
  const t = useTranslate();
  return <Text>{t(`state.${code.state}`)}</Text>;
};

const CreatorCell = ({ code }: { code: InviteCode }) => <Text>{useCreator()(code)}</Text>;

const StartCell = ({ code }: { code: InviteCode }) => {
  const t = useTranslate();
  return <Moment instant={code.startsAt} none={t('code.atOnce')} />;
};

export const CELLS: Record<Column, (code: InviteCode) => ReactNode> = {
  name: ({ name }) => <Text>{name}</Text>,
  team: (code) => <TeamCell code={code} />,
  organization: ({ team }) => <Text>{team?.organization?.name}</Text>,
  uses: ({ uses, quota }) => <Seats uses={uses} quota={quota} />,
  startsAt: (code) => <StartCell code={code} />,
  expiresAt: ({ expiresAt }) => <Expiry expiresAt={expiresAt} />,
  status: (code) => <ExplainedStatus code={code} />,
  state: (code) => <StateCell code={code} />,
  createdBy: (code) => <CreatorCell code={code} />,
  createdAt: ({ createdAt }) => <Moment instant={createdAt} none="-" />,
  batch: ({ batch }) => <Text>{batch}</Text>,
  note: ({ note }) => <Text>{note}</Text>,
};
