/**
 * A part of the page. Texts of the portal only ever become text nodes.
 * @param {Record<string, string>} attributes `text` is its text.
 */
export const element = (tag, { text, ...attributes } = {}, children = []) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  node.append(...children);
  return node;
};

/** A form's or the page's alert: shows a problem and leads the focus to it, or hides it. */
export const showProblem = (alert, text) => {
  alert.textContent = text ?? '';
  alert.hidden = !text;
  if (text) alert.focus();
};

/** Tells what has happened, also to those who hear the page. */
export const tell = (text) => {
  document.getElementById('news').textContent = text;
};

/** Keeps a button from being pressed twice while its work is under way. */
export const whileBusy = async (button, work) => {
  button.disabled = true;
  try {
    return await work();
  } finally {
    button.disabled = false;
  }
};
