import { Burger, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Commands } from '../commands/commands.tsx';
import { ShortcutSheet } from '../commands/shortcut-sheet.tsx';
import { useGlobalShortcuts } from '../commands/use-global-shortcuts.ts';
import { useShellMenu } from '../commands/use-shell-menu.ts';
import { keepFocusTrail } from '../common/focus-trail.ts';
import { useText } from '../i18n/index.ts';
import { EditedCopies } from '../outgoing/edited-copies.tsx';
import { Notifier } from '../reminders/notifier.tsx';
import { CoreBanner } from './core-banner.tsx';
import classes from './frame.module.css';
import { Later } from './later.tsx';
import { Navigation } from './navigation.tsx';
import { Pages } from './pages.tsx';

/** Navigation at the left, the page beside it; below 900 px the navigation waits behind a button. */
export function Frame() {
  const { t } = useText();
  const narrow = useMediaQuery('(max-width: 899px)', window.innerWidth < 900);
  const [open, drawer] = useDisclosure(false);
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useGlobalShortcuts();
  useShellMenu();
  useEffect(keepFocusTrail, []);

  const closeDrawer = drawer.close;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer and begins at its top
  useEffect(() => {
    closeDrawer();
    // Not on the first page, which is at its top: asking would lay it out twice.
    if (main.current !== null && shown.current !== path) {
      main.current.scrollTo(0, 0);
      // What had the focus went with its page: the next Tab is into this one, not through the navigation again.
      if (document.activeElement === document.body) main.current.focus({ preventScroll: true });
    }
    shown.current = path;
  }, [path]);

  return (
    <div className={classes.frame}>
      {/* Not a link: the hash is the program's address, and following `#main` would leave the page. */}
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('app:skip')}
      </button>
      {narrow ? (
        <header className={classes.topBar}>
          <Burger opened={open} onClick={drawer.toggle} size="sm" aria-label={t('app:nav.open')} />
          <span className={classes.brand}>{t('app:name')}</span>
          <Drawer
            opened={open}
            onClose={drawer.close}
            size={240}
            withCloseButton={false}
            padding={0}
            title={null}
            attributes={{ content: { 'aria-label': t('app:nav.label') } }}
          >
            <Navigation />
          </Drawer>
        </header>
      ) : (
        <Navigation />
      )}
      <div className={classes.content}>
        <CoreBanner />
        <main ref={main} id="main" tabIndex={-1} className={classes.main}>
          <Pages />
        </main>
      </div>
      <Later>
        <Commands />
        <ShortcutSheet />
        <Notifier />
        <EditedCopies />
      </Later>
    </div>
  );
}
