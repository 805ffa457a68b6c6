import { defaultSenderName, type Suggest } from './suggestion.ts';

/** Whose data: the person who writes, until somebody else is named; the particulars of the form go with it. */
export const requestDataAccess: Suggest = (context, _request, language) => ({
  values: { data_subject_name: defaultSenderName(context, language), with_particulars: true },
});
