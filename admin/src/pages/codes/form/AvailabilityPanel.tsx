import { useState } from 'react';

import { Grid, Typography } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';

import { isLater } from '../../../../../contracts/instant';
import { Panel } from '../../../components/Panel';
import { useTranslate } from '../../../translate';
import { QuotaField } from '../QuotaField';
import { Cell } from './Cell';
import { ExpiryPresets } from './ExpiryPresets';
import { InstantField } from './InstantField';

interface AvailabilityPanelProps {
  /** Seats used already. */
  uses: number;
  disabled: boolean;
}

export const AvailabilityPanel = ({ uses, disabled }: AvailabilityPanelProps) => {
  const t = useTranslate();
  const [now] = useState(() => new Date().toISOString());
  const { value: expiresAt } = useField<string | null>('expiresAt');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const isPast = Boolean(expiresAt) && !isLater(expiresAt ?? '', now);

  return (
    <Panel title={t('form.availability')}>
      <Grid.Root gap={5}>
        <Cell>
          <QuotaField uses={uses} disabled={disabled} />
        </Cell>
        <Cell>
          <InputRenderer
            type="enumeration"
            name="state"
            required
            disabled={disabled}
            label={t('form.state')}
            hint={t('form.stateHint')}
            options={[
              { value: 'active', label: t('form.stateActive') },
              { value: 'inactive', label: t('form.stateInactive') },
            ]}
          />
        </Cell>
        <Cell>
          <InstantField
            name="startsAt"
            label={t('form.startsAt')}
            hint={t('form.startsAtHint')}
            disabled={disabled}
          />
        </Cell>
        <Cell>
          <InstantField
            name="expiresAt"
            label={t('form.expiresAt')}
            hint={isPast ? t('form.expiresAtPast') : t('form.expiresAtHint')}
            disabled={disabled}
          >
            {!disabled && <ExpiryPresets />}
          </InstantField>
        </Cell>
      </Grid.Root>
      <Typography variant="pi" textColor="neutral600">
        {t('form.timeZone', { timeZone })}
      </Typography>
    </Panel>
  );
};
