import * as yup from 'yup';

import { configSchema } from './schema';

/**
 * Checks the merged configuration when Strapi boots.
 * @throws Error that names every wrong key, such as `guesses.limit must be a whole number …`.
 */
export const validateConfig = (config: unknown): void => {
  try {
    configSchema.validateSync(config, { strict: true, abortEarly: false });
  } catch (error) {
    if (!(error instanceof yup.ValidationError)) throw error;
    throw new Error(error.errors.join('; '), { cause: error });
  }
};
