import { Dialog, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../../contracts/plugin';
import { useTranslate } from '../../../translate';
import type { SaveDialogProps } from './save-dialog-props';
import { WarningDialog } from './WarningDialog';

export const DeletedDialog = (dialog: SaveDialogProps) => {
  const t = useTranslate();

  return (
    <WarningDialog
      {...dialog}
      title={t('deletedMeanwhile.title')}
      cancel={t('deletedMeanwhile.stay')}
      action={
        <LinkButton fullWidth tag={Link} to={`/plugins/${PLUGIN_ID}/codes`}>
          {t('deletedMeanwhile.leave')}
        </LinkButton>
      }
    >
      <Dialog.Description>{t('deletedMeanwhile.body')}</Dialog.Description>
    </WarningDialog>
  );
};
