import { errors } from '@strapi/utils';

interface Problem {
  path: string[];
  message: string;
}

/** What a refused input is answered with: the problems in `error.details`; none where it passes. */
export const problemsOf = async (validation: Promise<unknown>): Promise<Problem[]> => {
  try {
    await validation;
    return [];
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    const { errors: problems } = error.details as { errors: Problem[] };
    return problems.map(({ path, message }) => ({ path, message }));
  }
};
