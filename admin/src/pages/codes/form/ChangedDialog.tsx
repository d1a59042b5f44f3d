import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../../contracts/codes';
import { useTranslate } from '../../../translate';
import { ChangesTable } from './ChangesTable';
import type { ChangeDialogProps } from './save-dialog-props';
import { useBusy } from './useBusy';
import { differences, valuesOf } from './values';

interface ChangedDialogProps extends ChangeDialogProps {
  /** The code as the form loaded it. */
  loaded: InviteCode;
  /** Who saved it meanwhile; empty where that is not known. */
  name: string;
  onLoad(): void;
  onOverwrite(): Promise<void>;
}

/** Tells the second of two administrators what the first has saved, and lets them choose. */
export const ChangedDialog = ({
  loaded,
  current,
  changes,
  name,
  onCancel,
  onLoad,
  onOverwrite,
  onCloseAutoFocus,
}: ChangedDialogProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const { isBusy, run } = useBusy(onOverwrite);

  const theirs = valuesOf(current);
  const changed = differences(valuesOf(loaded), theirs);
  const replaced = differences(theirs, { ...theirs, ...changes });
  const lost = replaced.filter((field) => changed.includes(field));
  const at = formatDate(current.updatedAt, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Modal.Content onCloseAutoFocus={onCloseAutoFocus}>
        <Modal.Header closeLabel={t('changed.keepEditing')}>
          <Modal.Title>{t('changed.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {name ? t('changed.by', { name, at }) : t('changed.bySomebody', { at })}
            </Typography>
            {changed.length > 0 && (
              <ChangesTable fields={changed} current={current} changes={changes} />
            )}
            <Typography textColor={lost.length > 0 ? 'danger600' : 'neutral600'}>
              {t('changed.overwrites', { count: lost.length })}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onCancel}>
            {t('changed.keepEditing')}
          </Button>
          <Flex gap={2} wrap="wrap">
            <Button
              variant={lost.length > 0 ? 'danger-light' : 'secondary'}
              loading={isBusy}
              onClick={run}
            >
              {lost.length > 0 ? t('changed.overwrite') : t('changed.saveBoth')}
            </Button>
            <Button onClick={onLoad}>{t('changed.load')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
