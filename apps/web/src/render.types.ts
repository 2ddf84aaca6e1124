import type { DocumentNode, FormattedExecutionResult } from 'graphql';

/** What the API's process gives for one page asked by one visitor. */
export interface RenderRequest {
  /** Path and query as asked: `/projects/jardin?x=1`. */
  url: string;
  /** Scheme and host that the public sees, without a slash at the end: `https://essaim.example`. */
  origin: string;
  /** The reader's language: the cookie `essaim_language`, else the viewer's own, else Accept-Language. */
  language: string;
  /** The cookie `essaim_theme`; null where the device's own wish decides. */
  theme: 'light' | 'dark' | null;
  /** The cookie `essaim_place`, decoded but not read: where the reader looks around. */
  place?: string | null;
  /** Runs one operation in the process, as this visitor. Errors are in the result, as over HTTP. */
  execute: (operation: {
    query: DocumentNode;
    operationName: string | undefined;
    variables: Record<string, unknown>;
  }) => Promise<FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>>;
  /** Given up when it aborts: the page then goes out with what there is, and the browser reads the rest. */
  signal?: AbortSignal;
}

/** The answer: send `redirect` as a Location where there is one, else `html`, whole. */
export interface RenderedPage {
  status: number;
  redirect: string | null;
  /** Content-Type, Content-Language, Cache-Control, Vary. */
  headers: Record<string, string>;
  html: string;
}

/** What the page carries to the browser, as JSON in `<script type="application/json" id="essaim-state">`. */
export interface PageState {
  language: string;
  place: string | null;
  /** Apollo Client's cache. Absent where nothing was rendered: the browser then starts from nothing. */
  apollo?: Record<string, unknown>;
}
