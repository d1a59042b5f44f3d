import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Form, type FormHelpers, InputRenderer } from '@strapi/strapi/admin';
import * as yup from 'yup';

import { newExpirySchema } from '../../../../../contracts/code-actions';
import type { InviteCode } from '../../../../../contracts/codes';
import { useShowFailure } from '../../../api/failure';
import { useMoment } from '../../../components/use-moment';
import { useTranslate } from '../../../translate';
import { useAct } from './use-act';

interface Extension {
  expiresAt: string | null;
}

const NOTHING: Extension = { expiresAt: null };

const schema = yup.object({ expiresAt: newExpirySchema });

interface ExtendDialogProps {
  codes: InviteCode[];
  onClose(): void;
  onExtended(): void;
}

/** Gives several codes the same later expiry. */
export const ExtendDialog = ({ codes, onClose, onExtended }: ExtendDialogProps) => {
  const t = useTranslate();
  const act = useAct();
  const showFailure = useShowFailure();
  const { timeZone } = useMoment();

  const handleSubmit = async (
    { expiresAt }: Extension,
    { setErrors }: FormHelpers<Extension>
  ): Promise<void> => {
    const documentIds = codes.map(({ documentId }) => documentId);
    const isDone = await act(
      { action: 'extend', documentIds, expiresAt: expiresAt ?? '' },
      (failure) => showFailure(failure, setErrors)
    );
    if (!isDone) return;
    onClose();
    onExtended();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Form
          method="POST"
          initialValues={NOTHING}
          validationSchema={schema}
          onSubmit={handleSubmit}
        >
          {({ isSubmitting }) => (
            <>
              <Modal.Header>
                <Modal.Title>{t('list.extendTitle')}</Modal.Title>
              </Modal.Header>
              <Modal.Body>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <Typography textColor="neutral600">
                    {t('list.extendBody', { count: codes.length })}
                  </Typography>
                  <InputRenderer
                    type="datetime"
                    name="expiresAt"
                    required
                    label={t('list.newExpiry')}
                    hint={t('list.zoneHint', { timeZone })}
                  />
                </Flex>
              </Modal.Body>
              <Modal.Footer>
                <Modal.Close>
                  <Button variant="tertiary">{t('list.cancel')}</Button>
                </Modal.Close>
                <Button type="submit" loading={isSubmitting}>
                  {t('list.extend')}
                </Button>
              </Modal.Footer>
            </>
          )}
        </Form>
      </Modal.Content>
    </Modal.Root>
  );
};
