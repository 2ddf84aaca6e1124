/** What a story asked for: it reads it as it asked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is in the query, beside where it is read
export type Asked = Record<string, any>;

/** An answer of the API, as a client gets it. */
export interface Answer<D = Asked> {
  data: D | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; reason?: string; fields?: { path: string; message: string }[] };
  }[];
}

/** Someone at a browser: keeps cookies, speaks one language, asks the API by HTTP as the page does. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  email = '';
  id = '';
  handle = '';
  readonly address: string;
  readonly language: string;

  constructor(address: string, language: string) {
    this.address = address;
    this.language = language;
  }

  /** Opens an account `name@example.org`, password `correct horse <name>`. */
  async signUp(name: string): Promise<void> {
    this.email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.org`;
    const { signUp } = await this.ask(
      `mutation ($input: SignUpInput!) { signUp(input: $input) { person { id handle } } }`,
      {
        input: { email: this.email, password: `correct horse ${name}`, name, language: this.language },
      },
    );
    ({ id: this.id, handle: this.handle } = signUp.person);
  }

  /** Asks, and expects an answer without errors. */
  async ask<D = Asked>(query: string, variables: Record<string, unknown> = {}): Promise<D> {
    const { data, errors } = await this.send<D>(query, variables);
    if (errors)
      throw new Error(
        `${errors.map(({ message, extensions }) => `${extensions.code} ${extensions.reason ?? ''} ${message} ${JSON.stringify(extensions.fields ?? [])}`).join('; ')}\n${query}`,
      );
    return data!;
  }

  /** Asks, and expects a refusal: its code and reason. */
  async refused(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ code: string; reason?: string; message: string; fields?: { path: string; message: string }[] }> {
    const { errors } = await this.send(query, variables);
    const [error] = errors ?? [];
    if (!error) throw new Error(`This was not refused: ${query}`);
    return { ...error.extensions, message: error.message };
  }

  async send<D = Asked>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<D>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<D>;
  }

  /** Any request of this browser, cookies and language with it; redirects are not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.address), {
      redirect: 'manual',
      ...init,
      headers: { 'accept-language': this.language, cookie: this.cookie, ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value && !/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }

  /** The Cookie header of this browser. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
