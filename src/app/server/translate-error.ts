import { createErrorTranslator } from '../../platform/i18n/translate-error.ts';
import { platformWords } from '../../platform/i18n/messages/platform-words.ts';
import { accountsWords } from '../../features/accounts/messages/accounts-words.ts';
import { directoryWords } from '../../features/accounts/messages/directory-words.ts';
import { equipmentWords } from '../../features/accounts/messages/equipment-words.ts';
import { expertWords } from '../../features/accounts/messages/expert-words.ts';
import { parkWords } from '../../features/accounts/messages/park-words.ts';
import { practiceWords } from '../../features/accounts/messages/practice-words.ts';
import { placesWords } from '../../features/accounts/messages/places-words.ts';
import { importKindWords } from '../../features/accounts/messages/import-kinds-words.ts';
import { mergingWords } from '../../features/accounts/messages/merging-words.ts';
import { productsWords } from '../../features/accounts/messages/products-words.ts';
import { catalogueWords } from '../../features/catalogue/messages/catalogue-words.ts';
import { importingWords } from '../../features/catalogue/messages/importing-words.ts';
import { fileWords } from '../../features/conversations/messages/file-words.ts';
import { threadWords } from '../../features/conversations/messages/thread-words.ts';
import { agreementWords } from '../../features/cooperation/messages/agreement-words.ts';
import { bookingWords } from '../../features/cooperation/messages/booking-words.ts';
import { funnelWords } from '../../features/cooperation/messages/funnel-words.ts';
import { interestWords } from '../../features/cooperation/messages/interest-words.ts';
import { landingWords } from '../../features/cooperation/messages/landing-words.ts';
import { modesWords } from '../../features/cooperation/messages/modes-words.ts';
import { projectWords } from '../../features/cooperation/messages/projects-words.ts';
import { rightsWords } from '../../features/cooperation/messages/rights-words.ts';
import { gateWords } from '../../features/evaluation/messages/gate-words.ts';
import { listWords } from '../../features/evaluation/messages/lists-words.ts';
import { fundWords } from '../../features/funding/messages/funds-words.ts';
import { queryWords } from '../../features/insights/messages/query-words.ts';
import { insightFunnelWords } from '../../features/insights/messages/insight-funnel-words.ts';
import { reportWords } from '../../features/insights/messages/report-words.ts';
import { importWords } from '../../features/interop/messages/import-words.ts';
import { tokenWords } from '../../features/interop/messages/token-words.ts';
import { webhookWords } from '../../features/interop/messages/webhook-words.ts';
import { matchingWords } from '../../features/matching/messages/matching-words.ts';
import { eventImportWords } from '../../features/programmes/messages/event-import-words.ts';
import { eventWords } from '../../features/programmes/messages/events-words.ts';
import { followUpWords } from '../../features/programmes/messages/follow-up-words.ts';
import { listWords as programmeListWords } from '../../features/programmes/messages/lists-words.ts';
import { caseWords } from '../../features/programmes/messages/cases-words.ts';
import { planWords } from '../../features/programmes/messages/plans-words.ts';
import { policyWords } from '../../features/programmes/messages/policies-words.ts';
import { programmesWords } from '../../features/programmes/messages/programmes-words.ts';
import { savedWords } from '../../features/search/messages/saved-words.ts';
import { searchWords } from '../../features/search/messages/search-words.ts';
import { enginesWords } from '../../features/translation/messages/engines-words.ts';
import { exchangeWords } from '../../features/translation/messages/exchange-words.ts';
import { memoryWords } from '../../features/translation/messages/memory-words.ts';
import { phrasesWords } from '../../features/translation/messages/phrases-words.ts';
import { termbaseWords } from '../../features/translation/messages/termbase-words.ts';
import { taskWords } from '../../features/translation/messages/task-words.ts';
import { tenderWords } from '../../features/translation/messages/tender-words.ts';
import { translationWords } from '../../features/translation/messages/translation-words.ts';
import { versionWords } from '../../features/translation/messages/version-words.ts';
import { workbenchWords } from '../../features/translation/messages/workbench-words.ts';

/** The sentence of an error's code in a language, whichever room's. */
export const translateError = createErrorTranslator([
  platformWords,
  accountsWords,
  mergingWords,
  importKindWords,
  productsWords,
  directoryWords,
  versionWords,
  translationWords,
  termbaseWords,
  workbenchWords,
  enginesWords,
  memoryWords,
  exchangeWords,
  phrasesWords,
  taskWords,
  tenderWords,
  searchWords,
  queryWords,
  savedWords,
  catalogueWords,
  importingWords,
  threadWords,
  fileWords,
  gateWords,
  listWords,
  matchingWords,
  interestWords,
  projectWords,
  rightsWords,
  agreementWords,
  landingWords,
  modesWords,
  funnelWords,
  insightFunnelWords,
  reportWords,
  bookingWords,
  placesWords,
  equipmentWords,
  expertWords,
  parkWords,
  practiceWords,
  importWords,
  tokenWords,
  webhookWords,
  programmesWords,
  planWords,
  caseWords,
  policyWords,
  fundWords,
  programmeListWords,
  eventWords,
  eventImportWords,
  followUpWords,
]);
