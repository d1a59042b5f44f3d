import { useState } from 'react';

import { Field, Grid, NumberInput, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { isLater } from '../../../../../contracts/instant';
import { Panel } from '../../../components/Panel';
import { type TextKey, useTranslate } from '../../../translate';
import { Cell } from './Cell';
import { InstantField } from './InstantField';

/** How a membership can end. */
const ENDS = ['none', 'days', 'until'] as const;
type End = (typeof ENDS)[number];

const TEXTS: Record<End, TextKey> = {
  none: 'membership.none',
  days: 'membership.forDays',
  until: 'membership.untilDate',
};

/** What the number starts at. */
const DAYS = 30;

interface MembershipPanelProps {
  disabled: boolean;
}

const DaysField = ({ disabled }: MembershipPanelProps) => {
  const t = useTranslate();
  const { value, error, onChange } = useField<number | null>('membershipDays');

  return (
    <Field.Root name="membershipDays" required error={error} hint={t('membership.daysHint')}>
      <Field.Label>{t('membership.days')}</Field.Label>
      <NumberInput
        value={value ?? undefined}
        onValueChange={(days) => onChange('membershipDays', days)}
        disabled={disabled}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const UntilField = ({ disabled }: MembershipPanelProps) => {
  const t = useTranslate();
  const [now] = useState(() => new Date().toISOString());
  const { value } = useField<string | null>('membershipUntil');
  const isPast = Boolean(value) && !isLater(value ?? '', now);

  return (
    <InstantField
      name="membershipUntil"
      label={t('membership.until')}
      hint={isPast ? t('form.expiresAtPast') : t('membership.untilHint')}
      disabled={disabled}
      required
    />
  );
};

/** How long those who register with the code are members: a number of days, or until a date. */
export const MembershipPanel = ({ disabled }: MembershipPanelProps) => {
  const t = useTranslate();
  const days = useField<number | null>('membershipDays');
  const until = useField<string | null>('membershipUntil');
  // Undefined is a value that is yet to be given.
  const chosen: End = days.value !== null ? 'days' : until.value !== null ? 'until' : 'none';

  const choose = (end: End) => {
    days.onChange('membershipDays', end === 'days' ? (days.initialValue ?? DAYS) : null);
    until.onChange('membershipUntil', end === 'until' ? (until.initialValue ?? undefined) : null);
  };

  return (
    <Panel title={t('membership.title')}>
      <Grid.Root gap={5}>
        <Cell>
          <Field.Root name="membership" hint={t('membership.hint')}>
            <Field.Label>{t('membership.term')}</Field.Label>
            <SingleSelect
              value={chosen}
              onChange={(value) => choose(ENDS.find((end) => end === value) ?? 'none')}
              disabled={disabled}
            >
              {ENDS.map((end) => (
                <SingleSelectOption key={end} value={end}>
                  {t(TEXTS[end])}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Cell>
        {chosen !== 'none' && (
          <Cell>
            {chosen === 'days' ? (
              <DaysField disabled={disabled} />
            ) : (
              <UntilField disabled={disabled} />
            )}
          </Cell>
        )}
      </Grid.Root>
    </Panel>
  );
};
