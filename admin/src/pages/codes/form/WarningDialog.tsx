import type { ReactNode } from 'react';

import { Button, Dialog, Flex } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

import type { SaveDialogProps } from './save-dialog-props';

interface WarningDialogProps extends SaveDialogProps {
  title: string;
  /** Paragraphs: `Dialog.Description` first. */
  children: ReactNode;
  cancel: string;
  /** The button that goes on. */
  action: ReactNode;
}

/** Like Strapi's ConfirmDialog, but open until what was confirmed is done. */
export const WarningDialog = ({
  title,
  children,
  cancel,
  action,
  onCancel,
  onCloseAutoFocus,
}: WarningDialogProps) => (
  <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
    <Dialog.Content onCloseAutoFocus={onCloseAutoFocus}>
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <WarningCircle width="24px" height="24px" fill="danger600" aria-hidden />
        <Flex direction="column" gap={3} textAlign="center">
          {children}
        </Flex>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button fullWidth variant="tertiary">
            {cancel}
          </Button>
        </Dialog.Cancel>
        {action}
      </Dialog.Footer>
    </Dialog.Content>
  </Dialog.Root>
);
