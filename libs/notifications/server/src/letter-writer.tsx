import { Inject, Injectable } from '@nestjs/common';
import { bestLanguage, inWords, type Language } from '@essaim/catalogue';
import { AccountLink, Person, linkUrl } from '@essaim/people-server';
import { PLATFORM_SETTINGS, sealId, type Letter, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { Invitation, Project, invitationUrl } from '@essaim/projects-server';
import { Delivery } from './delivery.entity.ts';
import { renderMail } from './emails/render-mail.tsx';
import { Notification } from './notification.entity.ts';
import { wordsOf } from './notification-words.ts';
import { UNSUBSCRIBE } from './unsubscribe.token.ts';

/** Nothing is to be sent any more, and why. */
export interface Dropped {
  dropped: string;
}

/** What a letter says, before it is dressed. */
interface Words {
  subject: string;
  paragraphs: string[];
  quote?: string | undefined;
  action?: { label: string; url: string };
  because: string;
  /** The address, where it goes to no account. */
  to?: string;
}

/** Writes the mail of one delivery, from the rows as they are now, in its reader's language. */
@Injectable()
export class LetterWriter {
  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings) {}

  async write(tx: Tx, delivery: Delivery): Promise<Letter | Dropped> {
    const person = delivery.personId ? await tx.findOneBy(Person, { id: delivery.personId }) : null;
    if (delivery.personId && !person?.email) return { dropped: 'account erased' };
    const language = person?.language ?? (await this.languageOfInviter(tx, delivery));
    const words = await (delivery.notificationId
      ? this.news(tx, delivery, language)
      : this.letter(tx, delivery, language));
    if ('dropped' in words) return words;

    const to = person?.email ?? words.to;
    if (!to) return { dropped: 'no address' };
    const t = inWords(language);
    const unsubscribe = delivery.notificationId
      ? `${this.settings.publicUrl}/unsubscribe/${sealId(this.settings.ESSAIM_SECRET, UNSUBSCRIBE, delivery.id)}`
      : undefined;
    const bodies = renderMail({
      language,
      instance: this.settings.ESSAIM_NAME,
      greeting: person ? t('server.emails.greeting', { name: person.name }) : t('server.emails.greetingWithoutName'),
      paragraphs: words.paragraphs,
      quote: words.quote,
      action: words.action,
      footer: [
        words.because,
        ...(unsubscribe
          ? [
              <a key="unsubscribe" href={unsubscribe} style={{ color: 'inherit' }}>
                {t('server.emails.unsubscribe')}
              </a>,
            ]
          : []),
      ],
    });
    return {
      to,
      subject: words.subject,
      ...bodies,
      messageId: `${delivery.id}@${new URL(this.settings.publicUrl).hostname}`,
      // RFC 2369 and RFC 8058: a mailbox can offer its own button, and one press is enough.
      headers: {
        'Content-Language': language,
        ...(unsubscribe && {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }

  private async news(tx: Tx, { notificationId }: Delivery, language: Language): Promise<Words | Dropped> {
    const notification = await tx.findOneBy(Notification, { id: notificationId! });
    if (!notification) return { dropped: 'notification gone' };
    if (notification.readAt) return { dropped: 'read in the page meanwhile' };
    const { text, because } = wordsOf(notification, language);
    return {
      subject: text,
      paragraphs: [text],
      quote: notification.params['quote'],
      action: { label: inWords(language)('server.emails.open'), url: `${this.settings.publicUrl}${notification.path}` },
      because,
    };
  }

  private async letter(tx: Tx, { kind, params }: Delivery, language: Language): Promise<Words | Dropped> {
    const t = inWords(language);
    const instance = this.settings.ESSAIM_NAME;
    const say = (more: Record<string, string> = {}, action?: string, quote?: string): Words => ({
      subject: t(`server.emails.${kind}.subject`, { instance, ...more }),
      paragraphs: [t(`server.emails.${kind}.body`, { instance, ...more })],
      quote,
      ...(action && { action: { label: t(`server.emails.${kind}.action`), url: action } }),
      because: t(`server.emails.${kind}.because`, { instance }),
    });
    if (params['linkId']) {
      const link = await tx.findOneBy(AccountLink, { id: params['linkId'] });
      if (!link || link.usedAt) return { dropped: 'link used or withdrawn' };
      return say({}, linkUrl(link, this.settings));
    }
    if (params['invitationId']) return this.invitation(tx, params['invitationId'], say);
    return say({}, `${this.settings.publicUrl}/settings/security`);
  }

  private async invitation(
    tx: Tx,
    id: string,
    say: (more: Record<string, string>, action: string, quote?: string) => Words,
  ): Promise<Words | Dropped> {
    const invitation = await tx.findOneBy(Invitation, { id });
    const project = invitation && (await tx.findOneBy(Project, { id: invitation.projectId }));
    if (invitation?.status !== 'PENDING' || !project) return { dropped: 'invitation answered or withdrawn' };
    if (project.hiddenAt) return { dropped: 'project hidden' }; // its link opens nothing
    const by = invitation.invitedBy ? await tx.findOneBy(Person, { id: invitation.invitedBy }) : null;
    const named = { project: project.title, person: by?.name || this.settings.ESSAIM_NAME };
    return {
      ...say(named, invitationUrl(invitation.id, this.settings), invitation.message ?? undefined),
      to: invitation.email,
    };
  }

  /** Someone without an account is written to in the language of who invites them. */
  private async languageOfInviter(tx: Tx, { params }: Delivery): Promise<Language> {
    const invitation = params['invitationId'] ? await tx.findOneBy(Invitation, { id: params['invitationId'] }) : null;
    const by = invitation?.invitedBy ? await tx.findOneBy(Person, { id: invitation.invitedBy }) : null;
    return bestLanguage(by?.language);
  }
}
