import { and, eq, isNull, ne } from 'drizzle-orm';
import { letter } from '#db/schema/index.ts';
import { letterDate } from '#templates/dates.ts';
import type { Suggest } from './suggestion.ts';

/** The letters of the request that went out or came in, oldest first, as rows of the index. Pages are not known. */
export const bundleCover: Suggest = (context, request, language) => {
  const letters = context.register.orm
    .select({
      kind: letter.kind,
      direction: letter.direction,
      subject: letter.subject,
      sentOn: letter.sentOn,
      receivedOn: letter.receivedOn,
      writtenOn: letter.writtenOn,
    })
    .from(letter)
    .where(and(eq(letter.requestId, request.id), ne(letter.state, 'draft'), isNull(letter.removedAt)))
    .all()
    .map((one) => ({ ...one, on: one.sentOn ?? one.writtenOn ?? one.receivedOn ?? '' }))
    .sort((a, b) => a.on.localeCompare(b.on));
  return {
    values: {
      documents: letters.map(({ kind, direction, subject, on }) => {
        const english = language === 'en';
        const own = kind === null ? undefined : context.templates.get(kind)?.name;
        const letterName = (english ? own?.en : own?.zh) ?? (english ? 'Letter' : '函件');
        const what = direction === 'incoming' ? (english ? 'Reply' : '覆函') : letterName;
        const named = subject.trim() === '' ? what : `${what}${english ? ': ' : '：'}${subject.trim()}`;
        return `${named.replaceAll('|', '/')} | ${on === '' ? '' : letterDate(on, language)} |`;
      }),
    },
  };
};
