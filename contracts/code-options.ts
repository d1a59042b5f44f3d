import type { OrganizationSummary } from './codes';

/** What the filters of the list offer; the teams are those of FindTeams in codes.ts. */

/** An administrator who has created codes. */
export interface CodeAuthor {
  id: number;
  name: string;
}

/** `GET /invite-codes/code-authors` and `GET /invite-codes/code-organizations` */
export declare namespace FindOptions {
  interface Query {
    /** Part of the name. */
    _q?: string;
    /** ids or documentIds of those that are answered whatever `_q` is. */
    chosen?: string[];
  }
  interface Authors {
    results: CodeAuthor[];
  }
  interface Organizations {
    results: OrganizationSummary[];
  }
}
