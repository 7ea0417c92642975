/** The protocol of writing: what every change of the graph can be asked with, and what every change of something that stands can answer. */
import { expect } from "chai";
import { getNamedType, isInputObjectType, isNonNullType, isUnionType, type GraphQLField } from "graphql";
import { describe, it } from "mocha";
import { LIFECYCLES } from "../../src/lifecycles.js";
import { mutationsAsking, plainSchema } from "../support/sweep.js";

/** Verbs that change nothing with a version: they only add, end a token or a feed, or mark a notice for oneself alone. Every other one changes something that stands. */
const UNVERSIONED: readonly string[] = [
  "establishUnit", "createPost", "registerPerson", "formLeadingGroup", "formMeetingBody", "assignResponsibility",
  "draftAccountChange", "draftReorganisation", "revokeServiceToken", "markNoticeRead", "markNoticeUnread", "createCalendarFeed",
  "revokeCalendarFeed", "registerEnforcementSubject", "registerOfficer", "applyForCertificate", "registerLegalReviewer", "recordIdentification",
  "draftTrainingPlan", "draftLeaderStudyPlan", "scheduleTrainingSession", "recordPublicityActivity", "recordPublicityFunds", "registerBasis",
  "recordBasisChange", "recordBasisCleanUp", "compileBasisCatalogue", "issueListCampaign", "draftPowerList", "draftPowerTransfer", "draftAuthorisation",
  "registerServiceMatter", "openServiceWindow", "draftServiceGuide",
  "collectDisclosureItem", "publishDisclosureDossier", "registerUnitContact", "draftDelegation", "recordDelegationSupervision", "openDelegationCampaign",
  "draftBenchmark", "registerThirdPartyService",
];

type Verb = GraphQLField<unknown, unknown>;
/** Whoever comes in by a token or an invitation has no account yet under which a key could be kept; a token's text is shown once and kept nowhere. They are tried first, but not repeated. */
const entrances = [...mutationsAsking("anyone"), "replaceToken"];
const mutations: readonly Verb[] = Object.values(plainSchema().getMutationType()!.getFields());
const verbs = mutations.filter(({ name }) => !entrances.includes(name));

function inputOf({ name, args }: Verb): Readonly<Record<string, string>> {
  const input = args.find((argument) => argument.name === "input");
  const type = input && getNamedType(input.type);
  if (!input || args.length !== 1 || !isNonNullType(input.type) || !isInputObjectType(type)) throw new Error(`${name} does not take exactly one input`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

function answersOf({ name, type }: Verb): string[] {
  const union = getNamedType(type);
  if (!isUnionType(union)) throw new Error(`${name} does not answer with a union`);
  return union.getTypes().map((member) => member.name);
}

describe("the protocol of writing", () => {
  it("lets every change be repeated under a key and tried first", () => {
    expect(verbs.length).to.be.greaterThan(10);
    for (const verb of verbs) {
      expect(inputOf(verb), verb.name).to.include({ idempotencyKey: "String", validateOnly: "Boolean" });
      expect(answersOf(verb), verb.name).to.include("Validated");
    }
  });

  it("lets those who come in, and whoever replaces a token, try it first", () => {
    const answering = mutations.filter(({ name }) => entrances.includes(name));
    expect(answering.map(({ name }) => name)).to.have.members(["openPlatformAccounts", "acceptInvitation", "replaceToken"]);
    for (const verb of answering) {
      expect(inputOf(verb), verb.name).to.include({ validateOnly: "Boolean" });
      expect(answersOf(verb), verb.name).to.include("Validated");
    }
  });

  it("lets every change of something that stands name the version it read, and hear that another stands now", () => {
    for (const verb of verbs.filter(({ name }) => !UNVERSIONED.includes(name))) {
      expect(inputOf(verb)["expectedVersion"], verb.name).to.match(/^Int!?$/);
      expect(answersOf(verb), verb.name).to.include("StaleVersion");
    }
  });

  it("has a change for every button there is", () => {
    const buttons = LIFECYCLES.flatMap(({ lifecycle: { transitions } }) => Object.entries(transitions).filter(([, { from, byJob }]) => from !== null && !byJob).map(([action]) => action));
    expect(buttons.filter((action) => !mutations.some(({ name }) => name === action))).to.deep.equal([]);
  });

  it("knows every verb that changes nothing with a version", () => expect(verbs.map(({ name }) => name)).to.include.members([...UNVERSIONED]));
});
