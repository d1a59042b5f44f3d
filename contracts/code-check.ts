import * as yup from 'yup';

import { validationMessage as message } from './validation-messages';

/** What `GET /invite-codes/code-availability` takes. */
export const codeCheckSchema = yup.object({
  code: yup.string().typeError(message('text')).required(message('required')),
  except: yup.string().typeError(message('text')).max(255, message('tooLong')),
});

/** `GET /invite-codes/code-availability`: whether a code may have this text. Reserves nothing. */
export declare namespace CheckCode {
  interface Query {
    code: string;
    /** documentId of the code that is to have the text, and may have it already. */
    except?: string;
  }
  type Result =
    | { available: true }
    | { available: false; reason: 'codeText' }
    | {
        available: false;
        reason: 'codeTaken';
        /** The code that has this text, or one that reads the same. */
        takenBy: { documentId: string; name: string; code: string };
      };
  interface Response {
    data: Result;
  }
}
