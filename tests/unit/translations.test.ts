import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

import { VALIDATION_MESSAGES } from '../../contracts/validation-messages';

const ADMIN = resolve(__dirname, '../../admin/src');
const TRANSLATIONS = join(ADMIN, 'translations');

/** Those the panel is offered in, by the names that Strapi gives its languages. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-Hans'];

type Texts = Record<string, string>;

const textsOf = (language: string): Texts =>
  JSON.parse(readFileSync(join(TRANSLATIONS, `${language}.json`), 'utf8'));

const validation = Object.fromEntries(
  Object.entries(VALIDATION_MESSAGES).map(([id, text]) => [`validation.${id}`, text])
);
const english: Texts = { ...textsOf('en'), ...validation };

/** `{count, plural, one {#} other {#}} of {total}` → count, total */
const placeholdersOf = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...placeholdersOf(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.values(element.options);
      return [element.value, ...options.flatMap(({ value }) => placeholdersOf(value))];
    }
    return [element.value];
  });
/** Words alone: neither what ICU writes between braces nor addresses. */
const wordsOf = (text: string) =>
  text
    .replace(/\{[^{}]*\}/g, '')
    .split(/\s+/)
    .filter((word) => /^\p{L}+[,.:;!?]?$/u.test(word));
const placeholders = (text: string) => [...new Set(placeholdersOf(parse(text)))].sort();

describe('the texts of the panel', () => {
  it('are there in every language', () => {
    const files = readdirSync(TRANSLATIONS).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(LANGUAGES);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('are complete in %s', (language) => {
    expect(Object.keys(textsOf(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)('say everything with the values they are given, in %s', (language) => {
    const texts = textsOf(language);
    const wrong = Object.keys(texts).filter(
      (key) => placeholders(texts[key]).join() !== placeholders(english[key]).join()
    );
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'are not left in English in %s',
    (language) => {
      const texts = textsOf(language);
      const isSentence = (key: string) => wordsOf(english[key]).length > 3;
      const sentences = Object.keys(texts).filter(isSentence);
      expect(sentences.filter((key) => texts[key] === english[key])).toEqual([]);
    }
  );

  it('are all used', () => {
    const sources = readdirSync(ADMIN, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ADMIN, file), 'utf8'))
      .join('\n');
    const literals = new Set(sources.match(/(?<=['"`.])[a-z]\w*(\.\w+)*(?=['"`])/g));
    const families = [...sources.matchAll(/[`}.]([a-z][\w.]*\.)\$\{/g)].map(([, family]) => family);
    const isUsed = (key: string) =>
      literals.has(key) ||
      sources.includes(`.${key}\``) ||
      families.some((family) => key.startsWith(family) && !key.slice(family.length).includes('.'));

    expect(Object.keys(textsOf('en')).filter((key) => !isUsed(key))).toEqual([]);
  });
});
