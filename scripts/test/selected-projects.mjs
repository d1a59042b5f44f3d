const FLAG = '--selectProjects';

/**
 * The projects that Jest is asked for.
 * @param {string[]} args Jest's arguments.
 * @returns {string[] | null} null where they name none, which means all.
 */
export const selectedProjects = (args) => {
  const at = args.findIndex((arg) => arg === FLAG || arg.startsWith(`${FLAG}=`));
  if (at === -1) return null;
  if (args[at] !== FLAG) return [args[at].slice(FLAG.length + 1)];

  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return end === -1 ? rest : rest.slice(0, end);
};
