import { Grid } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';

import { DEFAULT_MANAGER_LIMITS, type ManagerLimits } from '../../../../contracts/manager-limits';
import { useTranslate } from '../../translate';

interface ManagersFieldsProps {
  disabled: boolean;
}

const LIMITS = Object.keys(DEFAULT_MANAGER_LIMITS) as Array<keyof ManagerLimits>;

/** How far the managers of a team can go. */
export const ManagersFields = ({ disabled }: ManagersFieldsProps) => {
  const t = useTranslate();

  return (
    <Grid.Root gap={5}>
      {LIMITS.map((limit) => (
        <Grid.Item key={limit} col={4} xs={12} direction="column" alignItems="stretch">
          <InputRenderer
            type="integer"
            name={`managers.${limit}`}
            required
            disabled={disabled}
            label={t(`settings.managers.${limit}`)}
            hint={t(`settings.managersHint.${limit}`)}
          />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
