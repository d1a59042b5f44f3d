import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { InviteCode } from '../../../../../contracts/codes';
import { type TextKey, useTranslate } from '../../../translate';
import { useFieldText } from './useFieldText';
import { type CodeFormValues, type FieldName, valuesOf } from './values';

const LABELS: Record<FieldName, TextKey> = {
  name: 'form.name',
  code: 'form.code',
  quota: 'form.quota',
  startsAt: 'form.startsAt',
  expiresAt: 'form.expiresAt',
  membershipDays: 'membership.days',
  membershipUntil: 'membership.until',
  state: 'form.state',
  team: 'form.team',
  allowedEmails: 'allowedEmails.label',
  note: 'form.note',
};

interface ChangesTableProps {
  /** What somebody else has changed. */
  fields: FieldName[];
  current: InviteCode;
  /** What this administrator has changed. */
  changes: Partial<CodeFormValues>;
}

/** What was saved meanwhile, beside what the form would save. */
export const ChangesTable = ({ fields, current, changes }: ChangesTableProps) => {
  const t = useTranslate();
  const textOf = useFieldText(current.team);
  const theirs = valuesOf(current);

  return (
    <Table colCount={3} rowCount={fields.length + 1}>
      <Thead>
        <Tr>
          {(['changed.field', 'changed.theirs', 'changed.yours'] as const).map((key) => (
            <Th key={key}>
              <Typography variant="sigma" textColor="neutral600">
                {t(key)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {fields.map((field) => (
          <Tr key={field}>
            <Td>
              <Typography fontWeight="semiBold">{t(LABELS[field])}</Typography>
            </Td>
            <Td maxWidth="22rem">
              <Typography ellipsis>{textOf(field, theirs)}</Typography>
            </Td>
            <Td maxWidth="22rem">
              <Typography ellipsis textColor={field in changes ? undefined : 'neutral600'}>
                {field in changes ? textOf(field, changes) : t('changed.notByYou')}
              </Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
