/** Nothing to configure in `config/plugins.ts` yet. */
export default { default: {}, validator() {} };
