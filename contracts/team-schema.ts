import * as yup from 'yup';

import { isNotEmptied, text } from './code-schema';
import { DOCUMENT_ID } from './document-id';
import { MAX_MEMBERS } from './teams';
import { validationMessage as message } from './validation-messages';

/** The rules of a team and of an organization, the same in the form and on the server. */

/** What every database can hold as the id of a row. */
const MAX_ID = 2 ** 31 - 1;

/** `required` has told about an empty text already. */
const isNotBlank = (value?: string | null) => !value || value.trim() !== '';

const newName = text(255)
  .nullable()
  .required(message('required'))
  .test('not-blank', message('required'), isNotBlank);
const changedName = text(255).nullable().test('present', message('required'), isNotEmptied);

const organization = text(255).nullable();
const description = text(10_000).nullable();
const role = yup
  .number()
  .typeError(message('role'))
  .nullable()
  .integer(message('role'))
  .min(1, message('role'))
  .max(MAX_ID, message('role'));

const MAX_MANAGERS = 100;
const managers = yup
  .array()
  .typeError(message('managers'))
  .max(MAX_MANAGERS, message('managers'))
  .of(
    yup
      .string()
      .typeError(message('managers'))
      .required(message('managers'))
      .matches(DOCUMENT_ID, message('managers'))
  );

/** What creates a team. */
export const createTeamSchema = yup
  .object({
    name: newName,
    description,
    organization: organization.required(message('required')),
    role,
    managers,
  })
  .noUnknown(true, message('unknown'));

/** What changes a team: any of its fields. */
export const updateTeamSchema = yup
  .object({
    name: changedName,
    description,
    organization: organization.test('present', message('required'), isNotEmptied),
    role,
    managers,
  })
  .noUnknown(true, message('unknown'));

/** What creates an organization. */
export const createOrganizationSchema = yup
  .object({ name: newName, description, managers })
  .noUnknown(true, message('unknown'));

/** What changes an organization: any of its fields. */
export const updateOrganizationSchema = yup
  .object({ name: changedName, description, defaultTeam: text(255).nullable(), managers })
  .noUnknown(true, message('unknown'));

const users = yup
  .array()
  .typeError(message('memberSelection'))
  .min(1, message('memberSelection'))
  .max(MAX_MEMBERS, message('memberSelection'))
  .of(
    yup
      .string()
      .typeError(message('text'))
      .required(message('required'))
      .matches(DOCUMENT_ID, message('membersGone'))
  )
  .required(message('memberSelection'));

/** The team that members are moved to. */
export const targetTeamField = text(255).nullable().required(message('required'));

/** What removes members from their team. */
export const removeMembersSchema = yup.object({ users }).noUnknown(true, message('unknown'));

/** What moves members to another team. */
export const moveMembersSchema = yup
  .object({ users, team: targetTeamField })
  .noUnknown(true, message('unknown'));
