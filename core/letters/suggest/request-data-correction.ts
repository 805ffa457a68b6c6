import { defaultSenderName, type Suggest } from './suggestion.ts';

/** Whose data: the person who writes, until somebody else is named. */
export const requestDataCorrection: Suggest = (context, _request, language) => ({
  values: { data_subject_name: defaultSenderName(context, language) },
});
