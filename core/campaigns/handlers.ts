import { os } from '#core/procedures.ts';
import {
  addBankQuestions,
  orderBankQuestions,
  readQuestionUses,
  removeBankQuestions,
  saveBankQuestion,
  transferBankQuestions,
} from './question-bank.ts';
import { getCampaign, listCampaigns, readBank } from './read-campaigns.ts';
import { removeCampaignFact, saveCampaign, saveCampaignFact } from './save-campaign.ts';

export const campaigns = {
  list: os.campaigns.list.handler(({ context }) => listCampaigns(context)),
  get: os.campaigns.get.handler(({ context, input }) => getCampaign(context, input.id)),
  save: os.campaigns.save.handler(({ context, input }) => saveCampaign(context, input)),
  saveFact: os.campaigns.saveFact.handler(({ context, input }) => saveCampaignFact(context, input)),
  removeFact: os.campaigns.removeFact.handler(({ context, input }) => removeCampaignFact(context, input.id)),
  bank: os.campaigns.bank.handler(({ context, input }) => readBank(context, input.campaignId)),
  saveQuestion: os.campaigns.saveQuestion.handler(({ context, input }) => saveBankQuestion(context, input)),
  addQuestions: os.campaigns.addQuestions.handler(({ context, input }) => addBankQuestions(context, input)),
  removeQuestions: os.campaigns.removeQuestions.handler(({ context, input }) => removeBankQuestions(context, input)),
  orderQuestions: os.campaigns.orderQuestions.handler(({ context, input }) => orderBankQuestions(context, input)),
  transferQuestions: os.campaigns.transferQuestions.handler(({ context, input }) =>
    transferBankQuestions(context, input),
  ),
  questionUses: os.campaigns.questionUses.handler(({ context, input }) => readQuestionUses(context, input.id)),
};
