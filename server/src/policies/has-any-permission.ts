import type { Context } from 'koa';

interface Config {
  actions: string[];
}

/** Lets administrators in who have one of these permissions; admin::hasPermissions wants them all. */
export default ({ state }: Pick<Context, 'state'>, { actions }: Config): boolean =>
  actions.some((action) => state.userAbility.can(action));
