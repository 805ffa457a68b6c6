import { numberInList, type QuestionPlace, questionPlaces, withParts } from '#core/contract/question-outline.ts';
import type { Question, RequestPage } from '#core/contract/requests.ts';
import { OutcomeBadge, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { useGroundNames } from './outcome-fields.tsx';
import { answeredOf } from './reply-draft.ts';
import classes from './requests.module.css';

/** What was asked, numbered as the letter has it, and what came of each question and part. */
export function Questions({ request }: { request: RequestPage }) {
  const { t } = useText();
  const namesOf = useGroundNames(request.regimeId);
  const { questions } = request;
  const isAnswered = request.facts.some((fact) => fact.kind === 'response');
  const places = questionPlaces(questions);
  const answered = new Set(answeredOf(questions));
  return (
    <Section title={t('requests:questions.title')} count={withParts(questions).length}>
      <ol className={classes.questions} lang={request.language}>
        {questions.map((question, at) => (
          <Asked
            key={question.id}
            question={question}
            place={places[at] ?? { question: at + 1, part: 0 }}
            hasOutcome={answered.has(question) && (question.outcome !== null || isAnswered)}
            grounds={namesOf(question.grounds)}
          />
        ))}
      </ol>
    </Section>
  );
}

interface AskedProps {
  question: Question;
  place: QuestionPlace;
  hasOutcome: boolean;
  grounds: string[];
}

function Asked({ question, place, hasOutcome, grounds }: AskedProps) {
  const { t } = useText();
  return (
    <li data-part={place.part > 0 || undefined}>
      <span className={classes.questionNumber}>{numberInList(place)}</span>
      <div>
        <p>{question.text}</p>
        {hasOutcome && (
          <p className={classes.factLine}>
            <OutcomeBadge outcome={question.outcome} />
            {grounds.length > 0 && <span className={classes.quiet}>{grounds.join(t('requests:listSeparator'))}</span>}
          </p>
        )}
      </div>
    </li>
  );
}
