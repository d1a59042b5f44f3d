import { useState } from 'react';

import { Button, Dialog } from '@strapi/design-system';
import { Magic } from '@strapi/icons';
import { BackButton, Blocker, ConfirmDialog, Form, Layouts, useForm } from '@strapi/strapi/admin';

import { generateSchema } from '../../../../contracts/batches';
import type { FormErrors } from '../../api/failure';
import { useTranslate } from '../../translate';
import { membershipFields } from '../codes/form/membership-fields';
import { GenerateFields } from './GenerateFields';
import type { Order } from './use-generation';

/** From here on it asks first. */
const MANY = 1000;

const formSchema = generateSchema.shape(membershipFields);

export type GenerateFormValues = Order;

interface GenerateFormProps {
  initialValues: GenerateFormValues;
  initialErrors?: FormErrors;
  start(order: Order): Promise<void>;
}

const Header = () => {
  const t = useTranslate();
  const isSubmitting = useForm('Header', (form) => form.isSubmitting);

  return (
    <Layouts.Header
      title={t('generate.title')}
      subtitle={t('generate.subtitle')}
      navigationAction={<BackButton fallback=".." />}
      primaryAction={
        <Button type="submit" startIcon={<Magic />} loading={isSubmitting}>
          {t('generate.submit')}
        </Button>
      }
    />
  );
};

export const GenerateForm = ({ initialValues, initialErrors, start }: GenerateFormProps) => {
  const t = useTranslate();
  const [pending, setPending] = useState<Order | null>(null);

  const handleSubmit = async (order: Order) => {
    if (order.count >= MANY) setPending(order);
    else await start(order);
  };

  return (
    <>
      <Form
        method="POST"
        initialValues={initialValues}
        initialErrors={initialErrors}
        validationSchema={formSchema}
        onSubmit={handleSubmit}
      >
        <Header />
        <Layouts.Content>
          <GenerateFields />
        </Layouts.Content>
        <Blocker />
      </Form>
      {pending && (
        <Dialog.Root open onOpenChange={() => setPending(null)}>
          <ConfirmDialog
            title={t('generate.confirmTitle')}
            icon={<Magic width="24px" height="24px" fill="primary600" />}
            variant="default"
            onConfirm={() => start(pending)}
          >
            {t('generate.confirm', { count: pending.count })}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </>
  );
};
