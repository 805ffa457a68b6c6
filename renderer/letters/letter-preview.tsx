import { ActionIcon, Button, Loader, Tooltip, useComputedColorScheme } from '@mantine/core';
import { IconArrowAutofitWidth, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FieldGap } from '#core/contract/errors.ts';
import type { UnverifiedLaw } from '#core/contract/letters.ts';
import { UnverifiedMark } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { fromFrame } from '../preview/from-frame.ts';
import type { ToFrame } from '../preview/messages.ts';
import { dark, light } from '../theme/palette.ts';
import classes from './letter-preview.module.css';

interface LetterPreviewProps {
  /** Null: nothing to draw yet; the last letter drawn stays. */
  docx: Blob | null;
  gaps?: readonly FieldGap[];
  /** What of the law the letter says that was not read at its source. */
  unverified?: readonly UnverifiedLaw[];
  /** The language the letter is written in: its gap marks are in it, and a screen reader reads it so. */
  language: 'en' | 'zh-Hant-HK';
  /** A newer letter is on its way. */
  behind?: boolean;
  /** A mark in the letter was chosen. */
  onGap?: (name: string) => void;
  /** Shown on the desk while there is no letter. */
  placeholder?: ReactNode;
  /** At the right of the bar: save, open, close. */
  actions?: ReactNode;
}

const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** The very .docx as paper on a desk, drawn in a sandboxed frame (renderer/preview). */
export function LetterPreview({
  docx,
  gaps = [],
  unverified = [],
  language,
  behind = false,
  onGap,
  placeholder,
  actions,
}: LetterPreviewProps) {
  const { t, bi, lang } = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const turn = useRef(0);
  const [ready, setReady] = useState(false);
  const [shown, setShown] = useState<{ docx: Blob; marks: string; pages: number } | null>(null);
  const asked = useRef<{ docx: Blob; marks: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState<'fit' | number>('fit');
  const scheme = useComputedColorScheme('light');
  const title = t('letters:preview.title');
  const heard = useRef(onGap);
  heard.current = onGap;

  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      if (frame.current === null || event.source !== frame.current.contentWindow) return;
      const { data: message } = fromFrame.safeParse(event.data);
      if (message === undefined) return;
      if (message.kind === 'ready') setReady(true);
      else if (message.kind === 'gap') heard.current?.(message.name);
      else if (message.kind === 'escape') passEscape(frame.current);
      else if (message.kind !== 'printed' && message.turn === turn.current) {
        setFailed(message.kind === 'failed');
        if (message.kind === 'drawn' && asked.current !== null) setShown({ ...asked.current, pages: message.pages });
      }
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (!ready) return;
    const desk = scheme === 'dark' ? dark.paperSunken : light.paperSunken;
    tell(frame.current, { kind: 'look', desk, lang: language, title, zoom });
  }, [ready, scheme, language, title, zoom]);

  const marks = JSON.stringify(
    gaps.map((gap) => ({ name: gap.name, mark: `【${language === 'en' ? gap.label.en : gap.label.zh}】` })),
  );
  useEffect(() => {
    if (!ready || docx === null) return;
    turn.current += 1;
    const mine = turn.current;
    asked.current = { docx, marks };
    void docx.arrayBuffer().then((bytes) => {
      if (mine === turn.current)
        tell(frame.current, { kind: 'draw', turn: mine, docx: bytes, gaps: JSON.parse(marks) });
    });
  }, [ready, docx, marks]);

  const step = (by: 1 | -1) => {
    const now = zoom === 'fit' ? 0.8 : zoom;
    const next = by === 1 ? zoomSteps.find((one) => one > now) : zoomSteps.findLast((one) => one < now);
    setZoom(next ?? now);
  };
  const pages = docx === null ? undefined : shown?.pages;
  const drawn = shown !== null && shown.docx === docx && shown.marks === marks;
  return (
    <section
      className={classes.preview}
      aria-label={title}
      data-preview={drawn && !behind ? 'drawn' : 'waiting'}
      data-pages={pages}
    >
      <div className={classes.bar}>
        <span className={classes.pages} role="status">
          {failed ? t('letters:preview.failed') : pages !== undefined && t('letters:preview.pages', { count: pages })}
          {behind && <Loader size={12} role="img" aria-label={t('letters:preview.behind')} />}
        </span>
        <span className={classes.zoom} role="toolbar" aria-label={t('letters:preview.zoom')}>
          <Tooltip label={t('letters:preview.smaller')}>
            <ActionIcon aria-label={t('letters:preview.smaller')} onClick={() => step(-1)}>
              <IconMinus size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('letters:preview.fit')}>
            <ActionIcon
              aria-label={t('letters:preview.fit')}
              aria-pressed={zoom === 'fit'}
              onClick={() => setZoom('fit')}
            >
              <IconArrowAutofitWidth size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('letters:preview.larger')}>
            <ActionIcon aria-label={t('letters:preview.larger')} onClick={() => step(1)}>
              <IconPlus size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
        {actions}
      </div>
      {gaps.length > 0 && docx !== null && (
        <div className={classes.gaps} role="status">
          <span>{t('letters:preview.gaps', { count: gaps.length })}</span>
          {gaps.map((gap) => (
            <Button
              key={gap.name}
              variant="subtle"
              size="compact-xs"
              onClick={() => onGap?.(gap.name)}
              disabled={onGap === undefined}
            >
              {lang === 'en' ? gap.label.en : gap.label.zh}
            </Button>
          ))}
        </div>
      )}
      {unverified.length > 0 && docx !== null && (
        <div className={classes.unverified} role="note">
          <UnverifiedMark verified={false} />
          {unverified.map((law) => (
            <span key={`${law.authority.en} ${law.label.en}`}>
              {t('letters:preview.unverified', { authority: bi(law.authority), label: bi(law.label) })}
            </span>
          ))}
        </div>
      )}
      <div className={classes.desk}>
        <iframe
          ref={frame}
          className={classes.frame}
          title={title}
          src="/preview/index.html"
          sandbox="allow-scripts"
          data-hidden={docx === null || undefined}
        />
        {docx === null && placeholder !== undefined && <div className={classes.placeholder}>{placeholder}</div>}
      </div>
    </section>
  );
}

/** As if it had been struck on the frame itself; believed only while the frame has the focus. */
function passEscape(frame: HTMLIFrameElement): void {
  if (document.activeElement === frame)
    frame.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
}

/** Any target: a frame without an origin cannot be named, and it is ours by its window. */
function tell(frame: HTMLIFrameElement | null, message: ToFrame): void {
  frame?.contentWindow?.postMessage(message, '*');
}
