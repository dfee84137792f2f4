import { directionOf } from '@/messages/locales'

/** What a mail says, as its reader gets it; nothing in it is a link here. */
export const MailText = ({ body, locale }: { body: string; locale: string }) => (
  <div className="mail-text typed-text" lang={locale} dir={directionOf(locale)}>
    {body}
  </div>
)
