import { route, type Route } from '../../../platform/http/route.ts';
import { agreementRegister } from './contract.ts';
import { listPolicyDocuments } from './policy-documents.ts';
import { listAgreements, listWaiting, readAgreement, readTree } from './read-service.ts';
import {
  confirmProposal,
  createAgreement,
  discardProposal,
  proposeChange,
  setBase,
  setStanding,
} from './service.ts';

export const agreementRegisterRoutes: Route[] = [
  route(agreementRegister.list, listAgreements),
  route(agreementRegister.tree, readTree),
  route(agreementRegister.policyDocuments, listPolicyDocuments),
  route(agreementRegister.waiting, listWaiting),
  route(agreementRegister.get, (ctx, { ref }) => readAgreement(ctx, ref)),
  route(agreementRegister.create, createAgreement),
  route(agreementRegister.propose, proposeChange),
  route(agreementRegister.confirm, confirmProposal),
  route(agreementRegister.discard, discardProposal),
  route(agreementRegister.setStanding, setStanding),
  route(agreementRegister.setBase, setBase),
];
