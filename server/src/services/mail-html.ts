const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const LINK = /(https?:\/\/[^\s<>"']+[^\s<>"'.,:;!?)])/;

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

const withLinks = (text: string): string =>
  text
    .split(LINK)
    .map((part, index) => {
      const escaped = escape(part);
      // `split` puts what the group matched at the odd places.
      return index % 2 === 1 ? `<a href="${escaped}">${escaped}</a>` : escaped;
    })
    .join('');

/** The text as simple HTML: its paragraphs, lines and links, and nothing else. */
export const htmlOf = (text: string): string => {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map(withLinks);
    return `<p>${lines.join('<br>\n')}</p>`;
  });
  return `<!doctype html>\n<html><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
};
