import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, useForm } from '@strapi/strapi/admin';

import { useTranslate } from '../translate';

interface FormHeaderProps {
  title: string;
  subtitle: ReactNode;
  navigationAction?: ReactNode;
  secondaryAction?: ReactNode;
  /** What is new can be saved as it stands; what is stored only once it was changed. */
  isNew?: boolean;
}

/** The header of a page that is one form, with Save where the form may be saved. */
export const FormHeader = ({ isNew = false, ...props }: FormHeaderProps) => {
  const t = useTranslate();
  const disabled = useForm('FormHeader', (form) => form.disabled);
  const modified = useForm('FormHeader', (form) => form.modified);
  const isSubmitting = useForm('FormHeader', (form) => form.isSubmitting);

  return (
    <Layouts.Header
      {...props}
      primaryAction={
        !disabled && (
          <Button
            type="submit"
            startIcon={<Check />}
            disabled={!modified && !isNew}
            loading={isSubmitting}
          >
            {t('form.save')}
          </Button>
        )
      }
    />
  );
};
