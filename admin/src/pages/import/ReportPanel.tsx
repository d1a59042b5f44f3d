import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ImportReport } from '../../../../contracts/import';
import { Notice } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { ProblemsTable } from './ProblemsTable';

const SHOWN_TEAMS = 10;

interface ReportPanelProps {
  report: ImportReport;
}

/** What an import of the file would do, or everything that stands against it. */
export const ReportPanel = ({ report }: ReportPanelProps) => {
  const t = useTranslate();
  const { formatList } = useIntl();
  const { problems, badLines, lines, ignoredColumns, summary } = report;
  const { codes, generated, unlimited, seats, teams } = summary;

  return (
    <Panel title={t('import.check')}>
      {problems.length > 0 ? (
        <Notice variant="danger">{t('import.bad', { badLines, lines })}</Notice>
      ) : (
        <Notice variant="success">{t('import.good', { codes })}</Notice>
      )}
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
        {problems.length === 0 && (
          <>
            <Typography tag="li" textColor="neutral800">
              {t('import.texts', { generated, chosen: codes - generated })}
            </Typography>
            <Typography tag="li" textColor="neutral800">
              {t('import.seats', { seats, limited: codes - unlimited, unlimited })}
            </Typography>
            {teams.slice(0, SHOWN_TEAMS).map(({ team, organization, codes: count }) => (
              <Typography key={`${organization}/${team}`} tag="li" textColor="neutral800">
                {t('import.team', { team: `${team} | ${organization}`, count })}
              </Typography>
            ))}
            {teams.length > SHOWN_TEAMS && (
              <Typography tag="li" textColor="neutral800">
                {t('import.moreTeams', { more: teams.length - SHOWN_TEAMS })}
              </Typography>
            )}
          </>
        )}
        {ignoredColumns.length > 0 && (
          <Typography tag="li" textColor="neutral600">
            {t('import.ignored', {
              count: ignoredColumns.length,
              columns: formatList(ignoredColumns),
            })}
          </Typography>
        )}
      </Flex>
      {problems.length > 0 && <ProblemsTable problems={problems} />}
    </Panel>
  );
};
