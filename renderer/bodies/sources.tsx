import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import classes from './bodies.module.css';
import { useSaid } from './use-said.ts';

/**
 * Where something was read. Addresses in the text become links, which open in the person's own browser; a remark in
 * brackets behind one is said in the language of the program where it is one of the set phrases.
 */
export function Sources({ texts }: { texts: readonly string[] }) {
  const { t } = useText('bodies');
  const said = useSaid();
  const known = texts.filter((text) => text !== '');
  if (known.length === 0) return null;
  return (
    <ul className={classes.sources}>
      {known.map((text) => (
        <li key={text}>
          {withLinks(text.replace(/\(([^()]*)\)$/, (_, remark: string) => t('remark', { text: said(remark) })))}
        </li>
      ))}
    </ul>
  );
}

function withLinks(text: string): React.ReactNode[] {
  return text.split(/(https:\/\/[^\s;,)]+)/).map((part) =>
    part.startsWith('https://') ? (
      <a
        key={part}
        href={part}
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          // The desktop shell opens no window of its own accord: it is asked to, by this click.
          event.preventDefault();
          void platform.openLink(part);
        }}
      >
        {part}
      </a>
    ) : (
      part
    ),
  );
}
