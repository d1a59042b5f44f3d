import { useState } from 'react';

import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import {
  Form,
  type FormHelpers,
  InputRenderer,
  useAuth,
  useField,
  useForm,
  useNotification,
} from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { EmailTemplate } from '../../../../contracts/email-template';
import { recipientSchema } from '../../../../contracts/test-email';
import { useShowFailure } from '../../api/failure';
import { useSendInviteCodeTestEmailMutation } from '../../api/settings';
import { useTranslate } from '../../translate';

interface Values {
  to: string;
}

const SendButton = () => {
  const t = useTranslate();
  const isSubmitting = useForm('SendButton', (form) => form.isSubmitting);

  return (
    <Button type="submit" loading={isSubmitting}>
      {t('settings.testSend')}
    </Button>
  );
};

/** Sends what stands in the template right now, saved or not. */
export const TestEmailDialog = () => {
  const t = useTranslate();
  const { locale } = useIntl();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [isOpen, setIsOpen] = useState(false);
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const own = useAuth('TestEmailDialog', ({ user }) => user?.email) ?? '';
  const { value: template } = useField<EmailTemplate>('emailTemplate');
  const [sendTestEmail] = useSendInviteCodeTestEmailMutation();

  const send = async ({ to }: Values, { setErrors }: FormHelpers<Values>) => {
    const answer = await sendTestEmail({ to, ...template, locale, timeZone });
    if ('error' in answer) {
      showFailure(answer.error, setErrors);
      return;
    }
    const { email, status, id, values, message } = answer.data.data;
    if (status === 'sent') {
      setIsOpen(false);
      toggleNotification({ type: 'success', message: t('settings.testSent', { email }) });
    } else {
      setErrors({ to: id ? t(`validation.${id}`, values) : message });
    }
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="secondary" startIcon={<Mail />}>
          {t('settings.test')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{t('settings.testTitle')}</Modal.Title>
        </Modal.Header>
        <Form
          method="POST"
          initialValues={{ to: own }}
          validationSchema={recipientSchema}
          onSubmit={send}
        >
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography textColor="neutral600">{t('settings.testBody')}</Typography>
              <InputRenderer type="string" name="to" required label={t('settings.testTo')} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{t('settings.testCancel')}</Button>
            </Modal.Close>
            <SendButton />
          </Modal.Footer>
        </Form>
      </Modal.Content>
    </Modal.Root>
  );
};
