import { Button, Dialog, Typography } from '@strapi/design-system';

import { useTranslate } from '../../../translate';
import { teamLabel } from '../team-label';
import type { ChangeDialogProps } from './save-dialog-props';
import { useBusy } from './useBusy';
import { WarningDialog } from './WarningDialog';

interface UsedDialogProps extends ChangeDialogProps {
  onConfirm(): Promise<void>;
}

/** Says what changing the text or the team of a used code does, and what it does not do. */
export const UsedDialog = ({ current, changes, onConfirm, ...dialog }: UsedDialogProps) => {
  const t = useTranslate();
  const { isBusy, run } = useBusy(onConfirm);
  const { uses, team } = current;

  return (
    <WarningDialog
      {...dialog}
      title={t('used.title')}
      cancel={t('used.cancel')}
      action={
        <Button fullWidth variant="danger-light" loading={isBusy} onClick={run}>
          {t('used.confirm')}
        </Button>
      }
    >
      <Dialog.Description>{t('used.body', { uses })}</Dialog.Description>
      {changes.code && (
        <Typography tag="p">{t('used.code', { from: current.code, to: changes.code })}</Typography>
      )}
      {changes.team && (
        <Typography tag="p">
          {team ? t('used.team', { uses, team: teamLabel(team) }) : t('used.teamDeleted')}
        </Typography>
      )}
    </WarningDialog>
  );
};
