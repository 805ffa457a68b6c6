import { Kbd } from '@mantine/core';
import { Dialog } from '../common/index.ts';
import { useHotkeysHelp } from '../common/shortcuts.ts';
import { useText } from '../i18n/index.ts';
import { modKey } from './mod-key.ts';
import classes from './shortcut-sheet.module.css';

/** Every key that works on this page, under its heading, and those of every list. */
export function ShortcutSheet() {
  const { t } = useText();
  const { opened, shortcuts, close } = useHotkeysHelp();
  const inLists = ['move', 'open', 'menu', 'leave'].map((what) => ({
    keys: t(`commands:list.${what}.keys`),
    label: t(`commands:list.${what}.label`),
    group: t('commands:group.lists'),
  }));
  if (!opened) return null;
  const groups = Map.groupBy([...shortcuts, ...inLists], ({ group }) => group);
  return (
    <Dialog onClose={close} title={t('app:nav.shortcuts')} size="lg">
      <div className={classes.groups}>
        {[...groups].map(([group, entries]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={classes.list}>
              {[...new Map(entries.map((one) => [one.keys, one])).values()].map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    {parts(keys).map((key, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: "g g" has the same key twice
                      <Kbd key={`${key}${index}`} size="sm">
                        {key}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function parts(keys: string): string[] {
  return keys.split(/[ +]/).map((key) => (key === 'mod' ? modKey : key.length === 1 ? key.toUpperCase() : key));
}
