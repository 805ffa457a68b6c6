import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { DueNotice } from '#core/contract/reminders.ts';
import { client, orpc } from '../client.ts';
import { formatDate, inLines, inOneLine, tell } from '../common/index.ts';
import { navigate } from '../hash-location.ts';
import { words } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { linkTo } from '../routes.ts';
import classes from './reminders.module.css';

const everyMs = 10 * 60_000;
/** Long enough to read; what was missed stands on Today. */
const shownMs = 12_000;
/** Several are one notice of so many lines, lest they cover the page; after a week away the rest is a figure. */
const mostLines = 4;

/**
 * Tells of what falls due, each once: asked when the first page is ready, every ten minutes, when the window comes to
 * the front, and after every change of the register. Draws nothing itself.
 */
export function Notifier() {
  const ready = useReady();
  const told = useRef(new Set<string>());
  const { data } = useQuery(
    orpc.reminders.due.queryOptions({
      input: {},
      enabled: ready,
      refetchInterval: everyMs,
      // The desktop's window may be behind others: that is when the system's notice is wanted.
      refetchIntervalInBackground: true,
      refetchOnWindowFocus: 'always',
    }),
  );
  useEffect(() => {
    // Until the core has heard that a notice was shown it may name it again.
    const fresh = (data?.notices ?? []).filter(({ key }) => !told.current.has(key));
    if (fresh.length === 0) return;
    for (const { key } of fresh) told.current.add(key);
    void tellOf(fresh);
  }, [data]);
  return null;
}

/** The core names at most so many at a time. */
const batch = 100;

/** Tells of these, and of those that wait behind them, in one notice. */
async function tellOf(fresh: readonly DueNotice[]): Promise<void> {
  let count = fresh.length;
  try {
    for (let next = fresh; next.length > 0; ) {
      await client.reminders.shown({ keys: next.map(({ key }) => key) });
      if (next.length < batch) break;
      next = (await client.reminders.due({})).notices;
      count += next.length;
    }
  } catch {
    // The line is down: what was not marked is named again when it is back.
  }
  show(fresh, count);
}

/** Whether the first page has its data: no start is to wait for notices. */
function useReady(): boolean {
  const [ready, setReady] = useState(isReady);
  useEffect(() => {
    if (ready) return;
    const observer = new MutationObserver(() => setReady(isReady()));
    observer.observe(document.documentElement, { attributeFilter: ['data-app-state'] });
    setReady(isReady());
    return () => observer.disconnect();
  }, [ready]);
  return ready;
}

const isReady = () => document.documentElement.dataset['appState'] === 'ready';

function show(notices: readonly DueNotice[], count: number): void {
  const { t, lang } = words();
  const [only] = notices;
  if (count === 1 && only !== undefined) {
    const [title, text] = [titleOf(only), textOf(only)];
    const id = tell(
      <div className={classes.notice} data-notice>
        <span className={classes.text}>{text}</span>
        <Button variant="default" size="compact-xs" onClick={() => follow(id, addressOf(only))}>
          {t('reminders:notice.open')}
        </Button>
      </div>,
      { title, autoClose: shownMs },
    );
    void platform.notify(title, text);
    return;
  }
  const title = t('reminders:notice.several', { number: count.toLocaleString(lang) });
  const first = notices.slice(0, mostLines);
  const id = tell(
    <div className={classes.notice} data-notice>
      <ul className={classes.lines}>
        {first.map((notice) => (
          <li key={notice.key}>
            <button type="button" title={lineOf(notice)} onClick={() => follow(id, addressOf(notice))}>
              {lineOf(notice)}
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" size="compact-xs" onClick={() => follow(id, linkTo.deadlines())}>
        {t('reminders:notice.show')}
      </Button>
    </div>,
    { title, autoClose: shownMs },
  );
  void platform.notify(title, first.map(lineOf).join('\n'));
}

function follow(notificationId: string, to: string): void {
  notifications.hide(notificationId);
  navigate(to);
}

/** "Overdue by 2 days · FS-2026-0001 · Information or interim reply". */
function lineOf(notice: DueNotice): string {
  const { bi } = words();
  return inOneLine(titleOf(notice), notice.reference, bi(notice.label));
}

function addressOf({ requestId, kind }: DueNotice): string {
  if (requestId !== null) return linkTo.request(requestId);
  return linkTo.deadlines(kind === 'reminder' ? { show: 'reminders' } : {});
}

/** "Due in 3 days"; "Overdue by 2 days"; "Reminder". */
export function titleOf({ kind, date, daysLeft }: DueNotice): string {
  const { t, lang } = words();
  if (kind === 'reminder')
    return daysLeft === 0
      ? t('reminders:notice.reminder')
      : t('reminders:notice.reminderLate', { date: formatDate(date, lang) });
  if (daysLeft < 0) return t('reminders:notice.overdue', { count: -daysLeft });
  if (daysLeft === 0) return t('reminders:notice.today');
  return daysLeft === 1 ? t('reminders:notice.tomorrow') : t('reminders:notice.ahead', { count: daysLeft });
}

/** What it is about, and of which request. */
function textOf({ label, reference, subject, bodyNameEn, bodyNameZh, date, kind }: DueNotice): string {
  const { bi, pick, lang } = words();
  const what = kind === 'deadline' ? `${bi(label)} · ${formatDate(date, lang)}` : bi(label);
  return inLines(what, inOneLine(reference, subject, pick(bodyNameEn, bodyNameZh)));
}
