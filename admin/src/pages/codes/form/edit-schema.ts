import { updateCodeSchema } from '../../../../../contracts/code-schema';
import { validationMessage as message } from '../../../../../contracts/validation-messages';
import { membershipFields } from './membership-fields';

/** The rules of a saved code in its form, which holds all fields: an emptied quota is missing. */
export const editSchema = (uses: number) =>
  updateCodeSchema.shape({
    ...membershipFields,
    quota: updateCodeSchema.fields.quota
      .defined(message('required'))
      .test(
        'uses',
        { ...message('quotaBelowUses'), values: { uses } },
        (quota) => typeof quota !== 'number' || quota >= uses
      ),
  });
