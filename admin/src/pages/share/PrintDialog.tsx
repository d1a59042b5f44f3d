import { Button, Modal } from '@strapi/design-system';

import { useTranslate } from '../../translate';
import { PrintPanel } from './PrintPanel';
import type { PrintableCode } from './PrintSheet';
import { useReturnFocus } from './use-return-focus';

interface PrintDialogProps {
  /** Each is printed once; a single code can be printed many times. */
  codes: readonly PrintableCode[];
  /** Name of the document. */
  title: string;
  onClose(): void;
}

/** Prints many codes, such as those just generated. */
export const PrintDialog = ({ codes, title, onClose }: PrintDialogProps) => {
  const t = useTranslate();
  const returnFocus = useReturnFocus();

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('share.close')}>
          <Modal.Title>{t('print.title', { count: codes.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PrintPanel codes={codes} title={title} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('share.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
