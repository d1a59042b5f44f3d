import * as yup from 'yup';

/**
 * Checks the configuration of a policy when routes are set up.
 * @throws Error that names the policy and what is wrong.
 */
export const validatorOf = (policy: string, schema: yup.AnySchema) => (config: unknown) => {
  try {
    schema.validateSync(config ?? {}, { strict: true, abortEarly: false });
  } catch (error) {
    if (!(error instanceof yup.ValidationError)) throw error;
    throw new Error(`The configuration of ${policy}: ${error.errors.join('; ')}`, { cause: error });
  }
};
