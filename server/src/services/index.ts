import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import gate from '../registration/gate';
import guesses from '../registration/guesses/guesses';
import redeem from '../registration/redeem';
import registration from '../registration/registration';
import codes from './codes';
import members from './members';
import membership from './membership';
import organizations from './organizations';
import settings from './settings';
import teamCodes from './team-codes';
import teamRoles from './team-roles';
import teams from './teams';

const services = {
  codes,
  gate,
  guesses,
  members,
  membership,
  organizations,
  redeem,
  registration,
  settings,
  teamCodes,
  teamRoles,
  teams,
};

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** A service of this plugin, typed. */
export const service = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name
): Services[Name] => strapi.plugin(PLUGIN_ID).service<Services[Name]>(name);

export default services;
