import type { RequestPage } from '#core/contract/requests.ts';
import { OutcomeBadge, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { useGroundNames } from './outcome-fields.tsx';
import classes from './requests.module.css';

/** What was asked, and what came of each question. */
export function Questions({ request }: { request: RequestPage }) {
  const { t } = useText();
  const namesOf = useGroundNames(request.regimeId);
  const answered = request.facts.some((fact) => fact.kind === 'response');
  return (
    <Section title={t('requests:questions.title')} count={request.questions.length}>
      <ol className={classes.questions} lang={request.language}>
        {request.questions.map((question) => (
          <li key={question.id}>
            <p>{question.text}</p>
            {(question.outcome !== null || answered) && (
              <p className={classes.factLine}>
                <OutcomeBadge outcome={question.outcome} />
                {question.grounds.length > 0 && (
                  <span className={classes.quiet}>{namesOf(question.grounds).join(t('requests:listSeparator'))}</span>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
