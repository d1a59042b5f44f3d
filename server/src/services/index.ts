import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../../contracts/plugin';
import gate from '../registration/gate';
import guesses from '../registration/guesses/guesses';
import redeem from '../registration/redeem';
import registration from '../registration/registration';
import codeActions from './code-actions';
import codeList from './code-list';
import codeOptions from './code-options';
import codes from './codes';
import membership from './membership';
import settings from './settings';
import teams from './teams';

const services = {
  codeActions,
  codeList,
  codeOptions,
  codes,
  gate,
  guesses,
  membership,
  redeem,
  registration,
  settings,
  teams,
};

type Services = { [Name in keyof typeof services]: ReturnType<(typeof services)[Name]> };

/** A service of this plugin, typed. */
export const service = <Name extends keyof Services>(
  strapi: Core.Strapi,
  name: Name
): Services[Name] => strapi.plugin(PLUGIN_ID).service<Services[Name]>(name);

export default services;
