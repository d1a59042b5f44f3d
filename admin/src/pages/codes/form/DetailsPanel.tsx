import { Grid } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';

import type { InviteCode, TeamSummary } from '../../../../../contracts/codes';
import { Panel } from '../../../components/Panel';
import { useTranslate } from '../../../translate';
import { TeamField } from '../TeamField';
import { Cell } from './Cell';
import { CodeField } from './CodeField';

export interface DetailsPanelProps {
  /** The code as it is stored; left out for a new one. */
  saved?: InviteCode;
  /** The team that the form starts from. */
  team: TeamSummary | null;
  disabled: boolean;
}

export const DetailsPanel = ({ saved, team, disabled }: DetailsPanelProps) => {
  const t = useTranslate();

  return (
    <Panel title={t('form.details')}>
      <Grid.Root gap={5}>
        <Cell>
          <InputRenderer
            type="string"
            name="name"
            required
            disabled={disabled}
            label={t('form.name')}
            hint={t('form.nameHint')}
            placeholder={t('form.namePlaceholder')}
          />
        </Cell>
        <Cell>
          <CodeField saved={saved} disabled={disabled} />
        </Cell>
        <Cell isWide>
          <TeamField current={team} disabled={disabled} />
        </Cell>
        <Cell isWide>
          <InputRenderer
            type="text"
            name="note"
            disabled={disabled}
            label={t('form.note')}
            hint={t('form.noteHint')}
          />
        </Cell>
      </Grid.Root>
    </Panel>
  );
};
