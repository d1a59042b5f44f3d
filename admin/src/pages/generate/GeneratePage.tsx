import { useState } from 'react';

import { Page } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import { type FormErrors, useShowFailure } from '../../api/failure';
import { useTranslate } from '../../translate';
import { GenerateForm, type GenerateFormValues } from './GenerateForm';
import { GenerationProgress } from './GenerationProgress';
import { type Order, useGeneration } from './use-generation';

const NEW_ORDER: GenerateFormValues = {
  count: 100,
  namePattern: 'Partner {n}',
  prefix: null,
  quota: 1,
  startsAt: null,
  expiresAt: null,
  membershipDays: null,
  membershipUntil: null,
  state: 'active',
  team: '',
  note: null,
};

/** API Consumers > Invite codes > Generate many */
export const GeneratePage = () => {
  const t = useTranslate();
  const showFailure = useShowFailure();
  const { generation, start, ...actions } = useGeneration();
  // What was asked for last, and why it was refused: the form comes back with them.
  const [order, setOrder] = useState(NEW_ORDER);
  const [errors, setErrors] = useState<FormErrors>({});

  const handleStart = async (next: Order) => {
    setOrder(next);
    setErrors({});
    const failure = await start(next);
    if (failure) showFailure(failure, setErrors);
  };

  if (generation?.status === 'done') {
    return <Navigate to={`/plugins/${PLUGIN_ID}/codes/batches/${generation.batch}`} replace />;
  }
  return (
    <Page.Main>
      <Page.Title>{t('generate.title')}</Page.Title>
      {generation ? (
        <GenerationProgress generation={generation} {...actions} />
      ) : (
        <GenerateForm
          // A form takes its errors when it comes up.
          key={Object.keys(errors).length}
          initialValues={order}
          initialErrors={errors}
          start={handleStart}
        />
      )}
    </Page.Main>
  );
};
