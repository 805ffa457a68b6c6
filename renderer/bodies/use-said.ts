import { useText } from '../i18n/index.ts';

/** The built-in bodies say some things in set English phrases: those have words in both languages, others stay as they are. */
export function useSaid(): (phrase: string) => string {
  const { t } = useText('bodies');
  return (phrase) => {
    const key = phrase
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '');
    const words = t(`said.${key}`);
    return key === '' || words === `said.${key}` ? phrase : words;
  };
}
