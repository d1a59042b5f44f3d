import { createCodeSchema, updateCodeSchema } from '../../../../../contracts/code-schema';
import { validationMessage as message } from '../../../../../contracts/validation-messages';

const { membershipDays, membershipUntil } = updateCodeSchema.fields;

/** In a form null stands for no end of its kind, so an emptied one is missing. */
export const membershipFields = {
  membershipDays: membershipDays.defined(message('required')),
  membershipUntil: membershipUntil.defined(message('required')),
};

/** The rules of a new code in its form. */
export const createFormSchema = createCodeSchema.shape(membershipFields);
