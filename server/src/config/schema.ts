import * as yup from 'yup';

const DAY_IN_SECONDS = 24 * 60 * 60;
/** Strapi reads it: see membership-end/schedule.ts. */
const CRON = /^\S+( +\S+){4,5}$/;
const REDIS_ADDRESS = /^rediss?:\/\/\S+$/;

/** An object with these keys only: a misspelt one would leave its default in force, unseen. */
const objectOf = <Fields extends Record<string, yup.AnySchema>>(fields: Fields) =>
  yup
    .object(fields)
    .typeError('${path} must be an object')
    .noUnknown(true, `\${path} has no key \${unknown}: it has ${Object.keys(fields).join(', ')}`);

const wholeNumber = (range: { from: number; to: number }) => {
  const message = `\${path} must be a whole number from ${range.from} to ${range.to}`;
  return yup
    .number()
    .typeError(message)
    .integer(message)
    .min(range.from, message)
    .max(range.to, message);
};

const text = () => yup.string().typeError('${path} must be a text');

export const configSchema = objectOf({
  guesses: objectOf({
    enabled: yup.boolean().typeError('${path} must be true or false'),
    limit: wholeNumber({ from: 1, to: 1_000_000 }),
    window: wholeNumber({ from: 1, to: DAY_IN_SECONDS }),
    redis: objectOf({
      // The value is not repeated in the message: it may hold a password.
      url: text()
        .required('${path} is missing')
        .matches(REDIS_ADDRESS, '${path} must start with redis:// or rediss://'),
      keyPrefix: text().min(1, '${path} must not be empty'),
    })
      .nullable()
      .default(null),
  }),
  email: objectOf({
    atOnce: wholeNumber({ from: 1, to: 50 }),
    // Well below the minutes after which another process takes over: see invitation-store.ts.
    timeout: wholeNumber({ from: 1, to: 120 }),
  }),
  memberships: objectOf({
    sweep: text().nullable().matches(CRON, '${path} must be a cron schedule of five or six fields'),
  }),
}).label('config');
