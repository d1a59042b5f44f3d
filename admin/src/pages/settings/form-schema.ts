import { codeDefaultsSchema } from '../../../../contracts/code-defaults';
import { quotaField } from '../../../../contracts/code-schema';
import {
  type Settings,
  type SettingsChanges,
  settingsSchema,
} from '../../../../contracts/settings';
import { validationMessage as message } from '../../../../contracts/validation-messages';

const { expiresInDays } = codeDefaultsSchema.fields;

/** The server's rules, and that no number is left empty: unlimited and never are chosen. */
export const settingsFormSchema = settingsSchema.shape({
  defaults: codeDefaultsSchema.shape({
    quota: quotaField.defined(message('required')),
    expiresInDays: expiresInDays.defined(message('required')),
  }),
});

/** Texts and numbers, or objects of such. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const changed = <Values extends object>(values: Values, saved: Values): Partial<Values> => {
  const keys = Object.keys(values) as Array<keyof Values>;
  const different = keys.filter((key) => !isSame(values[key], saved[key]));
  return Object.fromEntries(different.map((key) => [key, values[key]])) as Partial<Values>;
};

/** What to save: a colleague may have changed the rest since the form was opened. */
export const changesOf = (values: Settings, saved: Settings): SettingsChanges => ({
  ...changed(values, saved),
  ...(!isSame(values.defaults, saved.defaults) && {
    defaults: changed(values.defaults, saved.defaults),
  }),
  ...(!isSame(values.managers, saved.managers) && {
    managers: changed(values.managers, saved.managers),
  }),
});
