import type { ReactNode } from 'react';

import { Flex, Grid } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';

import { displayPrefix, nameOf } from '../../../../contracts/batches';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { QuotaField } from '../codes/QuotaField';
import { MembershipPanel } from '../codes/form/MembershipPanel';
import { TeamField } from '../codes/TeamField';

/** What stands for the random part in an example. */
const EXAMPLE = '7KQ2-M9XD-0R4T';

interface CellProps {
  col?: number;
  children: ReactNode;
}

const Cell = ({ col = 6, children }: CellProps) => (
  <Grid.Item col={col} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** The fields of an order; names and codes are shown as they would come out. */
export const GenerateFields = () => {
  const t = useTranslate();
  const { value: count } = useField<number | null>('count');
  const { value: namePattern } = useField<string | null>('namePattern');
  const { value: prefix } = useField<string | null>('prefix');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const shownPrefix = displayPrefix(prefix);
  const example = shownPrefix ? `${shownPrefix}-${EXAMPLE}` : EXAMPLE;

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Panel title={t('generate.codes')}>
        <Grid.Root gap={5}>
          <Cell>
            <InputRenderer
              type="integer"
              name="count"
              required
              label={t('generate.count')}
              hint={t('generate.countHint')}
            />
          </Cell>
          <Cell>
            <TeamField current={null} disabled={false} />
          </Cell>
          <Cell>
            <InputRenderer
              type="string"
              name="namePattern"
              required
              label={t('generate.namePattern')}
              hint={t('generate.namePatternHint', {
                first: nameOf(namePattern ?? '', 1),
                last: nameOf(namePattern ?? '', count ?? 1),
              })}
            />
          </Cell>
          <Cell>
            <InputRenderer
              type="string"
              name="prefix"
              autoComplete="off"
              label={t('generate.prefix')}
              placeholder="ACME"
              hint={t('generate.prefixHint', { example })}
            />
          </Cell>
          <Cell col={12}>
            <InputRenderer
              type="text"
              name="note"
              label={t('generate.note')}
              hint={t('generate.noteHint')}
            />
          </Cell>
        </Grid.Root>
      </Panel>
      <Panel title={t('form.availability')}>
        <Grid.Root gap={5}>
          <Cell>
            <QuotaField uses={0} disabled={false} />
          </Cell>
          <Cell>
            <InputRenderer
              type="enumeration"
              name="state"
              required
              label={t('form.state')}
              options={[
                { value: 'active', label: t('form.stateActive') },
                { value: 'inactive', label: t('form.stateInactive') },
              ]}
            />
          </Cell>
          <Cell>
            <InputRenderer
              type="datetime"
              name="startsAt"
              label={t('generate.startsAt')}
              hint={t('generate.startsAtHint')}
            />
          </Cell>
          <Cell>
            <InputRenderer
              type="datetime"
              name="expiresAt"
              label={t('form.expiresAt')}
              hint={t('form.expiresAtHint', { timeZone })}
            />
          </Cell>
        </Grid.Root>
      </Panel>
      <MembershipPanel disabled={false} />
    </Flex>
  );
};
