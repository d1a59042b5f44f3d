import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import { useTranslate } from '../../translate';

interface AnonymiseDialogProps {
  onCancel(): void;
  onConfirm(): Promise<void>;
}

/** Asks before e-mail addresses are removed for good. */
export const AnonymiseDialog = ({ onCancel, onConfirm }: AnonymiseDialogProps) => {
  const t = useTranslate();

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <ConfirmDialog title={t('settings.anonymiseTitle')} onConfirm={onConfirm}>
        {t('settings.anonymiseBody')}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
