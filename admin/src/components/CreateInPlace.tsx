import { type ReactNode, type RefObject, useState } from 'react';

import { Button, Flex, Modal, TextButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Form, type FormHelpers, useForm } from '@strapi/strapi/admin';
import type { AnySchema } from 'yup';

import { type Failure, useShowFailure } from '../api/failure';
import { useTranslate } from '../translate';

interface CreateInPlaceProps<Values> {
  /** What the button beside the field says. */
  label: string;
  title: string;
  initialValues: Values;
  validationSchema: AnySchema;
  /** Sends the values; what it returns is shown on the fields, or as a notification. */
  create(values: Values): Promise<Failure | undefined>;
  /** The field that is being filled: it has the focus again afterwards. */
  field: RefObject<HTMLInputElement>;
  /** The fields of the dialog. */
  children: ReactNode;
}

const Footer = () => {
  const t = useTranslate();
  const isSubmitting = useForm('CreateInPlace', (form) => form.isSubmitting);

  return (
    <Modal.Footer>
      <Modal.Close>
        <Button variant="tertiary">{t('team.cancel')}</Button>
      </Modal.Close>
      <Button type="submit" loading={isSubmitting}>
        {t('team.create')}
      </Button>
    </Modal.Footer>
  );
};

/** A dialog with a form of its own, for what a field of the form around it can be set to. */
export const CreateInPlace = <Values extends object>({
  label,
  title,
  initialValues,
  validationSchema,
  create,
  field,
  children,
}: CreateInPlaceProps<Values>) => {
  const showFailure = useShowFailure();
  const [isOpen, setIsOpen] = useState(false);

  const handleSubmit = async (values: Values, { setErrors }: FormHelpers<Values>) => {
    const failure = await create(values);
    if (failure) showFailure(failure, setErrors);
    else setIsOpen(false);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <TextButton startIcon={<Plus />} onClick={() => setIsOpen(true)}>
        {label}
      </TextButton>
      <Modal.Content
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          field.current?.focus();
        }}
      >
        <Form
          method="POST"
          initialValues={initialValues}
          validationSchema={validationSchema}
          onSubmit={handleSubmit}
        >
          <Modal.Header>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          <Footer />
        </Form>
      </Modal.Content>
    </Modal.Root>
  );
};
