import * as yup from 'yup';

import { DOCUMENT_ID } from './document-id';
import { isInstant, isLater } from './instant';
import { validationMessage as message } from './validation-messages';

/** What administrators do with several codes at once. */

export const MAX_SELECTION = 1000;

const documentIds = yup
  .array()
  .typeError(message('selection'))
  .required(message('selection'))
  .min(1, message('selection'))
  .max(MAX_SELECTION, message('selection'))
  .of(
    yup
      .string()
      .typeError(message('text'))
      .required(message('required'))
      .matches(DOCUMENT_ID, message('codesGone'))
  );

/** What activates, deactivates or deletes codes. */
export const selectionSchema = yup.object({ documentIds }).noUnknown(true, message('unknown'));

/** The new expiry of all codes of a selection; in the future, or nobody could use them. */
export const newExpirySchema = yup
  .string()
  .typeError(message('instant'))
  // The field is null while it is empty.
  .nullable()
  .required(message('required'))
  .test('instant', message('instant'), (value) => !value || isInstant(value))
  .test(
    'future',
    message('expiryPast'),
    (value) => !value || isLater(value, new Date().toISOString())
  );

/** What extends codes. */
export const extendSchema = yup
  .object({ documentIds, expiresAt: newExpirySchema })
  .noUnknown(true, message('unknown'));

/** `POST /invite-codes/codes/actions/{activate,deactivate,delete,extend}` */
export declare namespace CodeAction {
  interface Selection {
    documentIds: string[];
  }
  interface Extension extends Selection {
    /** UTC instant in ISO 8601. */
    expiresAt: string;
  }
  interface Response {
    /** How many codes were changed: all of the selection, or the call is refused. */
    data: { count: number };
  }
}
