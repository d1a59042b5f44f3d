import { type FocusEvent, useRef } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

type Change = (name: string, value: string) => void;

/**
 * Puts a text in at the cursor of the field that was last in use.
 * @param onChange told the field's name and what it holds then.
 */
export const useInsertion = (onChange: Change) => {
  const lastUsed = useRef<TextElement | null>(null);

  return {
    /** For every field that can be the one. */
    onFocus: ({ currentTarget }: FocusEvent<TextElement>) => {
      lastUsed.current = currentTarget;
    },
    /** @param other where no field has been in use yet, at its end. */
    insert: (text: string, other: TextElement | null) => {
      const field = lastUsed.current ?? other;
      if (!field) return;

      const isUsed = field === lastUsed.current;
      const start = (isUsed ? field.selectionStart : null) ?? field.value.length;
      const end = (isUsed ? field.selectionEnd : null) ?? start;
      onChange(field.name, field.value.slice(0, start) + text + field.value.slice(end));
      // Once the field shows it.
      requestAnimationFrame(() => {
        field.focus();
        field.setSelectionRange(start + text.length, start + text.length);
      });
    },
  };
};
