import type { ReactNode } from 'react';

import { Flex, Grid, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import { PLUGIN_ID } from '../../../../contracts/plugin';
import { useMay } from '../../api/permissions';
import { Panel } from '../../components/Panel';
import { Seats } from '../../components/Seats';
import { useTranslate } from '../../translate';
import { teamLabel } from '../codes/team-label';
import { AllowedEmails } from './AllowedEmails';
import { Instant } from './Instant';

interface CodeProps {
  code: InviteCode;
}

interface FactProps {
  label: string;
  wide?: boolean;
  children: ReactNode;
}

/** One line of the summary. Wide facts take half of the panel, the others a quarter. */
const Fact = ({ label, wide = false, children }: FactProps) => (
  <Grid.Item
    col={wide ? 6 : 3}
    s={wide ? 12 : 6}
    xs={12}
    direction="column"
    alignItems="start"
    gap={1}
    minWidth={0}
  >
    <Typography variant="sigma" textColor="neutral600" tag="dt">
      {label}
    </Typography>
    <Flex direction="column" alignItems="start" gap={1} tag="dd" width="100%">
      {children}
    </Flex>
  </Grid.Item>
);

const SeatsFact = ({ code: { uses, quota, seatsLeft } }: CodeProps) => {
  const t = useTranslate();
  return (
    <Fact label={t('column.seats')}>
      <Seats uses={uses} quota={quota} width="16rem" />
      {seatsLeft !== null && (
        <Typography variant="pi" textColor="neutral600">
          {t('detail.seatsLeft', { count: seatsLeft })}
        </Typography>
      )}
    </Fact>
  );
};

const TeamFact = ({ code: { team } }: CodeProps) => {
  const t = useTranslate();
  const may = useMay();
  return (
    <Fact label={t('column.team')}>
      {team && may('readTeams') ? (
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/teams/${team.documentId}`}>
          {teamLabel(team)}
        </Link>
      ) : (
        <Typography textColor={team ? 'neutral800' : 'danger600'}>
          {team ? teamLabel(team) : t('code.noTeam')}
        </Typography>
      )}
    </Fact>
  );
};

const MembershipFact = ({ code: { membershipDays, membershipUntil } }: CodeProps) => {
  const t = useTranslate();
  return (
    <Fact label={t('membership.title')}>
      {membershipDays === null ? (
        <Instant instant={membershipUntil} none={t('membership.none')} />
      ) : (
        <Typography textColor="neutral800">
          {t('membership.forSoMany', { days: membershipDays })}
        </Typography>
      )}
    </Fact>
  );
};

const NoteFact = ({ note }: { note: string }) => {
  const t = useTranslate();
  return (
    <Fact label={t('detail.note')} wide>
      <Typography
        textColor="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {note}
      </Typography>
    </Fact>
  );
};

/** What a code is, as its form has it. */
export const CodeSummary = ({ code }: CodeProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const { createdBy, createdAt, updatedAt, startsAt, expiresAt } = code;
  const dateTime = (instant: string) =>
    formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Panel title={t('form.details')}>
      <Grid.Root gap={5} tag="dl">
        <SeatsFact code={code} />
        <TeamFact code={code} />
        <Fact label={t('detail.starts')}>
          <Instant instant={startsAt} none={t('detail.startsAtOnce')} />
        </Fact>
        <Fact label={t('column.expiresAt')}>
          <Instant instant={expiresAt} none={t('code.never')} />
        </Fact>
        <MembershipFact code={code} />
        <Fact label={t('detail.created')}>
          <Typography textColor="neutral800">{dateTime(createdAt)}</Typography>
          {createdBy && (
            <Typography variant="pi" textColor="neutral600">
              {t('detail.by', { name: createdBy.name })}
            </Typography>
          )}
        </Fact>
        <Fact label={t('detail.changed')}>
          <Typography textColor="neutral800">{dateTime(updatedAt)}</Typography>
        </Fact>
        <Fact label={t('detail.allowedEmails')} wide>
          <AllowedEmails entries={code.allowedEmails} />
        </Fact>
        {code.note?.trim() && <NoteFact note={code.note} />}
      </Grid.Root>
    </Panel>
  );
};
