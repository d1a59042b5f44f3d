import { DELETED_ACCOUNTS, type DeletedAccounts } from '../../../../contracts/settings';
import { type TextKey, useTranslate } from '../../translate';
import { ChoiceField } from './ChoiceField';

const TEXTS: Record<DeletedAccounts, { label: TextKey; hint: TextKey }> = {
  keep: { label: 'settings.keepEmails', hint: 'settings.keepEmailsHint' },
  anonymise: { label: 'settings.anonymise', hint: 'settings.anonymiseHint' },
};

interface DeletedAccountsFieldProps {
  disabled: boolean;
}

export const DeletedAccountsField = ({ disabled }: DeletedAccountsFieldProps) => {
  const t = useTranslate();

  return (
    <ChoiceField
      name="deletedAccounts"
      label={t('settings.deletedAccounts')}
      choices={DELETED_ACCOUNTS.map((choice) => ({
        value: choice,
        label: t(TEXTS[choice].label),
        hint: t(TEXTS[choice].hint),
      }))}
      disabled={disabled}
    />
  );
};
