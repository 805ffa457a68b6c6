import { Tabs } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { Page, PageHeader } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { Closures } from './closures.tsx';
import { History } from './history.tsx';
import { RegisterCare } from './register-care.tsx';
import { Senders } from './senders.tsx';
import classes from './settings.module.css';

const sections = {
  senders: Senders,
  appearance: Appearance,
  closures: Closures,
  register: RegisterCare,
  history: History,
  about: About,
} as const;
type SectionName = keyof typeof sections;

const isSection = (name: string | null): name is SectionName => name !== null && Object.hasOwn(sections, name);
const names = Object.keys(sections).filter(isSection);

/** Who writes, how the program looks, which days count, and the care of the register. */
export default function SettingsPage() {
  const { t } = useText('settings');
  const [query, setQuery] = useSearchParams();
  const wanted = query.get('section');
  const section: SectionName = isSection(wanted) ? wanted : 'senders';
  const Body = sections[section];
  return (
    <Page narrow>
      <PageHeader title={t('title')} />
      <Tabs
        value={section}
        onChange={(name) => name !== null && setQuery({ section: name }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`section.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={section} className={classes.panel}>
          <Body />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
