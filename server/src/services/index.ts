import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import membershipEnds from '../membership-end/sweep';
import gate from '../registration/gate';
import guesses from '../registration/guesses/guesses';
import redeem from '../registration/redeem';
import registration from '../registration/registration';
import release from '../registration/release';
import codeCheck from './code-check';
import codeActions from './code-actions';
import codeList from './code-list';
import codeOptions from './code-options';
import codes from './codes';
import defaultOrganizations from './default-organizations';
import invitations from './invitations';
import mailer from './mailer';
import batches from './batches';
import imports from './imports';
import membership from './membership';
import overview from './overview';
import redemptions from './redemptions';
import settings from './settings';
import sharing from './sharing';
import memberChanges from './member-changes';
import members from './members';
import organizations from './organizations';
import teamCodes from './team-codes';
import teamRoles from './team-roles';
import teams from './teams';
import testEmail from './test-email';

const services = {
  batches,
  'code-check': codeCheck,
  codeActions,
  codeList,
  codeOptions,
  codes,
  defaultOrganizations,
  gate,
  guesses,
  imports,
  invitations,
  mailer,
  memberChanges,
  members,
  membership,
  membershipEnds,
  organizations,
  overview,
  redeem,
  redemptions,
  registration,
  release,
  settings,
  sharing,
  teamCodes,
  teamRoles,
  teams,
  'test-email': testEmail,
};

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** A service of this plugin, typed. */
export const service = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name
): Services[Name] => strapi.plugin(PLUGIN_ID).service<Services[Name]>(name);

export default services;
