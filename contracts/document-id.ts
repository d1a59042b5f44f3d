/** What Strapi gives as the id of a document. */
export const DOCUMENT_ID = /^[a-z0-9]{1,64}$/i;

/** Whether a text can be the id of a document; others need not be looked up. */
export const isDocumentId = (text: string): boolean => DOCUMENT_ID.test(text);
