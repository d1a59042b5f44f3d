const part = (tag, className, text) => {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text ?? '';
  return node;
};

const entryOf = ({ name, hint, value }) => {
  const entry = document.createElement('li');
  entry.append(part('strong', '', name), part('code', '', value), part('span', 'hint', hint));
  return entry;
};

/**
 * Lists what the account may see, or says why there is nothing to see.
 * @param closed what to say where the account has no access.
 */
export const fillAccess = (list, { ok, status, answer }, { describe, closed }) => {
  if (ok) {
    list.replaceChildren(...answer.data.map((record) => entryOf(describe(record))));
    return;
  }
  const note = status === 403 ? closed : 'This could not be loaded. Please try again later.';
  list.replaceChildren(part('li', 'closed', note));
};
