import { timingSafeEqual } from 'node:crypto';
import {
  Controller,
  Headers,
  HttpCode,
  NotFoundException,
  Post,
  Query,
  Req,
  UnauthorizedException,
} from '@nestjs/common';
import type { Request } from 'express';
import { ReceiveReply } from './receive-reply.ts';
import { replySettings } from './reply.settings.ts';

/**
 * Where a mail server or provider hands over what came in for MAIL_REPLY_DOMAIN: the message as it is, `message/rfc822`.
 * docs/notifications.md has the line for Postfix. Not there until MAIL_INBOUND_SECRET and MAIL_REPLY_DOMAIN are set.
 */
@Controller('mail/inbound')
export class InboundMailController {
  constructor(private readonly receive: ReceiveReply) {}

  /** `to`: the envelope's recipient, where the one who hands over knows it. Answers with what became of it. */
  @Post()
  @HttpCode(200)
  async take(
    @Req() { body }: Request,
    @Headers('authorization') authorization: string | undefined,
    @Query('to') to: string | undefined,
  ): Promise<{ outcome: string }> {
    const { MAIL_INBOUND_SECRET: secret, MAIL_REPLY_DOMAIN: domain } = replySettings();
    if (!secret || !domain) throw new NotFoundException();
    if (!same(authorization ?? '', `Bearer ${secret}`)) throw new UnauthorizedException();
    return { outcome: Buffer.isBuffer(body) ? await this.receive.run(body, to) : 'UNKNOWN' };
  }
}

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
