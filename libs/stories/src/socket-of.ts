import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Visitor } from './visitor.ts';

/** A socket as someone's open page has one: their cookies and their language with it. */
export function socketOf(who: Visitor, on: ClientOptions['on'] = {}): Client {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, {
        headers: { cookie: who.cookie, origin: who.address, 'accept-language': who.language },
      });
    }
  }
  return createClient({ url: `${who.address.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, on });
}
