import { useState } from 'react';

import { IconButton, Modal } from '@strapi/design-system';
import { MinusCircle } from '@strapi/icons';

import type { InviteCode } from '../../../../contracts/codes';
import type { Redemption } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';
import { ReleaseForm } from './ReleaseForm';

export interface ReleaseProps {
  code: InviteCode;
  redemption: Redemption;
  onReleased(): void;
}

/** Opens the dialog that gives a seat back. */
export const ReleaseButton = ({ onReleased, ...props }: ReleaseProps) => {
  const t = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const { email } = props.redemption;
  const label = email === null ? t('release.openAnonymised') : t('release.open', { email });

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <IconButton variant="ghost" label={label}>
          <MinusCircle />
        </IconButton>
      </Modal.Trigger>
      <Modal.Content>
        <ReleaseForm
          {...props}
          onReleased={() => {
            setIsOpen(false);
            onReleased();
          }}
        />
      </Modal.Content>
    </Modal.Root>
  );
};
