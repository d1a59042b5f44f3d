import { Grid } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';

import { STATES } from '../../../../contracts/status';
import { useTranslate } from '../../translate';
import { LimitField } from './LimitField';

interface DefaultsFieldsProps {
  disabled: boolean;
}

const CELL = { col: 6, xs: 12, direction: 'column', alignItems: 'stretch' } as const;

/** What the form for a new code starts with. */
export const DefaultsFields = ({ disabled }: DefaultsFieldsProps) => {
  const t = useTranslate();

  return (
    <Grid.Root gap={5}>
      <Grid.Item {...CELL}>
        <LimitField
          name="defaults.quota"
          label={t('settings.defaultQuota')}
          hint={t('settings.defaultQuotaHint')}
          noLimit={t('settings.unlimited')}
          fallback={100}
          disabled={disabled}
        />
      </Grid.Item>
      <Grid.Item {...CELL}>
        <LimitField
          name="defaults.expiresInDays"
          label={t('settings.defaultExpiry')}
          hint={t('settings.defaultExpiryHint')}
          noLimit={t('settings.never')}
          fallback={30}
          disabled={disabled}
        />
      </Grid.Item>
      <Grid.Item {...CELL}>
        <InputRenderer
          type="enumeration"
          name="defaults.state"
          required
          disabled={disabled}
          label={t('settings.defaultState')}
          hint={t('settings.defaultStateHint')}
          options={STATES.map((state) => ({ value: state, label: t(`status.${state}`) }))}
        />
      </Grid.Item>
    </Grid.Root>
  );
};
