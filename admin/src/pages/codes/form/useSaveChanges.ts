import { useState } from 'react';

import { type FormHelpers, useNotification } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../../contracts/codes';
import { useLazyLookUpInviteCodeQuery, useUpdateInviteCodeMutation } from '../../../api/codes';
import { detailsOf, type Failure, useShowFailure } from '../../../api/failure';
import { useTranslate } from '../../../translate';
import { changesBetween, type CodeFormValues, valuesOf } from './values';

/** What the administrator wants stored. */
interface Attempt {
  changes: Partial<CodeFormValues>;
  form: FormHelpers<CodeFormValues>;
}

/** What has to be answered before the changes are saved, or cannot be any more. */
export type Question =
  | { kind: 'used'; attempt: Attempt; current: InviteCode }
  | { kind: 'changed'; attempt: Attempt; current: InviteCode; name: string }
  | { kind: 'deleted' };

/**
 * Saves the changes of a form, from the version that it loaded. Asks before the text or the team of
 * a code changes that has members, and where somebody else has changed the code meanwhile.
 */
export const useSaveChanges = (loaded: InviteCode) => {
  const t = useTranslate();
  const showFailure = useShowFailure();
  const { toggleNotification } = useNotification();
  const [lookUp] = useLazyLookUpInviteCodeQuery();
  const [update] = useUpdateInviteCodeMutation();
  const [code, setCode] = useState(loaded);
  const [question, setQuestion] = useState<Question | null>(null);
  /** How often the form was filled anew, its changes discarded. */
  const [discards, setDiscards] = useState(0);

  const show = (failure: Failure, { form }: Attempt) => {
    const isDeleted = failure.name === 'NotFoundError';
    setQuestion(isDeleted ? { kind: 'deleted' } : null);
    if (!isDeleted) showFailure(failure, form.setErrors);
  };

  /** The code as it is now; null where that could not be learned, which is shown. */
  const findCurrent = async (attempt: Attempt): Promise<InviteCode | null> => {
    const answer = await lookUp(code.documentId);
    if (answer.data && !answer.isError) return answer.data.data;
    if (answer.error) show(answer.error, attempt);
    return null;
  };

  const send = async (attempt: Attempt, { updatedAt }: InviteCode) => {
    const { documentId } = code;
    const answer = await update({ documentId, changes: { ...attempt.changes, updatedAt } });
    if (!('error' in answer)) {
      setCode(answer.data.data);
      // As it was stored: a text may have lost its spaces.
      attempt.form.resetForm(valuesOf(answer.data.data));
      setQuestion(null);
      toggleNotification({ type: 'success', message: t('form.saved') });
      return;
    }
    const { id, values } = detailsOf(answer.error);
    if (id !== 'changedMeanwhile') {
      show(answer.error, attempt);
      return;
    }
    const current = await findCurrent(attempt);
    if (current)
      setQuestion({ kind: 'changed', attempt, current, name: String(values?.name ?? '') });
  };

  return {
    /** The version that the form shows. */
    code,
    question,
    discards,

    async submit(values: CodeFormValues, form: FormHelpers<CodeFormValues>) {
      const attempt = { changes: changesBetween(valuesOf(code), values), form };
      if ('code' in attempt.changes || 'team' in attempt.changes) {
        // Looked up again: many may have registered since the form was opened.
        const current = await findCurrent(attempt);
        if (!current) return;
        if (current.uses > 0) {
          setQuestion({ kind: 'used', attempt, current });
          return;
        }
      }
      await send(attempt, code);
    },

    /** Saves knowing that the code is used. */
    confirm: ({ attempt }: { attempt: Attempt }) => send(attempt, code),

    /** Saves over what somebody else saved; what only they changed stays as they did. */
    overwrite: ({ attempt, current }: { attempt: Attempt; current: InviteCode }) =>
      send(attempt, current),

    /** Shows the current version in the form; the changes are lost. */
    load(current: InviteCode) {
      setCode(current);
      setDiscards((count) => count + 1);
      setQuestion(null);
    },

    cancel: () => setQuestion(null),
  };
};
