import { Field, Textarea, Typography } from '@strapi/design-system';

import type { InviteCode } from '../../../../contracts/codes';
import type { ParsedAddresses } from '../../../../contracts/email-address';
import { useTranslate } from '../../translate';
import { Caution } from './Caution';

/** So many of those that are no addresses are named. */
const NAMED = 5;

interface RecipientsFieldProps {
  value: string;
  addresses: ParsedAddresses;
  code: Pick<InviteCode, 'seatsLeft'>;
  onChange(value: string): void;
}

/** Many addresses, typed or pasted; tells what it has found in the text. */
export const RecipientsField = ({
  value,
  addresses: { emails, invalid, duplicates },
  code: { seatsLeft },
  onChange,
}: RecipientsFieldProps) => {
  const t = useTranslate();
  const named = invalid.slice(0, NAMED).join(', ');

  return (
    <Field.Root
      name="recipients"
      required
      hint={t('send.recipientsHint')}
      error={invalid.length > 0 && t('send.invalid', { count: invalid.length, named })}
    >
      <Field.Label>{t('send.recipients')}</Field.Label>
      <Textarea
        value={value}
        onChange={({ target }) => onChange(target.value)}
        placeholder={t('send.recipientsPlaceholder')}
        spellCheck={false}
        style={{ minHeight: '8rem' }}
      />
      <Field.Error />
      <Field.Hint />
      <Typography variant="pi" textColor="neutral800" role="status">
        {emails.length > 0 && t('send.count', { count: emails.length, duplicates })}
      </Typography>
      {seatsLeft !== null && emails.length > seatsLeft && (
        <Caution>{t('send.fewSeats', { seatsLeft })}</Caution>
      )}
    </Field.Root>
  );
};
