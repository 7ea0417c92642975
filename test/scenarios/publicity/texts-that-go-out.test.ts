/** What is written today and published tomorrow is looked through when it is written: bases, items, benchmarks and letters name offices and posts, nobody's own numbers. */
import { after, before, describe, it } from "mocha";
import { castOf, text } from "../../support/delegation-world.js";
import { itemOf, lawOf } from "../../support/list-texts.js";
import { expectRefusal } from "../../support/refused.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import * as discretion from "../../support/verbs/discretion.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const MOBILE = "咨询石磊，手机１３８-1234-5678";
const IDENTITY = "如当事人222401198502301234";
const ACCOUNT = "罚款缴至账户17060501040012345";
/** What looks like one of them and is an office's: a line, a hotline, a code. */
const LAWFUL = "投诉电话0433-2513456、12333，统一社会信用代码91350100M000100Y43";

let w: NamedWorld;
/** 全美兰 writes for 州人社局's section of law, 石磊 of the detachment drafts how it fines. */
let quan: NamedPerson;
let shi: NamedPerson;
let bureau: string;
let basis: string;
before(async () => {
  w = await openWorld();
  [quan, shi] = [w.as("全美兰"), w.as("石磊")];
  bureau = await w.unit("YB-HRSS");
  basis = done(await lists.registersBasis(quan, law()));
});
after(() => w.close());

const law = (more: object = {}) => lawOf(bureau, more);
const item = (list: string, more: object = {}) => itemOf({ list, unit: bureau, basis }, more);
const tier = (more: object = {}) => ({ degree: "MINOR", conditions: "未缴五人以下，限期内改正", measure: "WARNING", factors: ["初次违法"], ...more });
const benchmark = (more: object = {}) => ({ title: "未按时缴纳社会保险费", scope: "本州用人单位", basis, articles: "第八十六条", tiers: [tier()], ...more });

async function redacted(told: Promise<Told>, found: string): Promise<void> {
  const refusal = await w.unchanged(() => told);
  expectRefusal(refusal, "RedactionRequired", "REDACTION_REQUIRED", "ZJ8-6-2");
  expectFacts(refusal, { found: [found] });
}

describe("a text that will be public names nobody's own number (ZJ8-6-2, ZJ8-3)", () => {
  it("as an entry of the catalogue of bases, when it is made and when it is corrected", async () => {
    await redacted(lists.registersBasis(quan, law({ title: "另一条例", articles: [MOBILE] })), "MOBILE_PHONE");
    await redacted(lists.correctsBasis(quan, { basis, ...without(law({ issuer: IDENTITY }), "unit") }), "IDENTITY_NUMBER");
  });

  it("as an item of a power list, in whichever of its elements, steps or articles", async () => {
    const list = done(await lists.draftsList(quan, { unit: bureau, title: "行政执法权责清单" }));
    for (const [more, found] of [
      [{ responsiblePost: MOBILE }, "MOBILE_PHONE"], [{ procedure: ACCOUNT }, "BANK_ACCOUNT"], [{ flowSteps: ["受理", MOBILE] }, "MOBILE_PHONE"], [{ bases: [{ basis, articles: IDENTITY }] }, "IDENTITY_NUMBER"],
    ] as const) await redacted(lists.writesItem(quan, item(list, more)), found);
    done(await lists.writesItem(quan, item(list, { procedure: LAWFUL })));
  });

  it("as a discretion benchmark, when it is drafted and when it is written anew", async () => {
    await redacted(discretion.draftsBenchmark(shi, { unit: bureau, itemCode: "RS-CF-001", ...benchmark({ tiers: [tier({ conditions: MOBILE })] }) }), "MOBILE_PHONE");
    const drafted = done(await discretion.draftsBenchmark(shi, { unit: bureau, itemCode: "RS-CF-001", ...benchmark({ scope: LAWFUL }) }));
    await redacted(discretion.revises(shi, { benchmark: drafted, ...benchmark({ tiers: [tier({ factors: [ACCOUNT] })] }) }), "BANK_ACCOUNT");
  });

  it("as a letter of delegation, in its powers and in what shows the delegate's fitness", async () => {
    const { drafter } = castOf(w);
    const sides = { delegator: bureau, delegate: await w.unit("YB-HRSS-INSPECTION") };
    await redacted(delegation.drafts(drafter, { ...sides, text: text(basis, { powers: MOBILE }) }), "MOBILE_PHONE");
    const letter = done(await delegation.drafts(drafter, { ...sides, text: text(basis, { powers: LAWFUL }) }));
    const unfit = [{ condition: "QUALIFIED_STAFF", met: true, evidence: IDENTITY }];
    await redacted(delegation.revises(drafter, { delegation: letter, text: text(basis, { qualifications: unfit, endsOn: "2027-08-31" }) }), "IDENTITY_NUMBER");
  });
});

const without = <T extends object>(input: T, field: keyof T): Partial<T> => Object.fromEntries(Object.entries(input).filter(([name]) => name !== field)) as Partial<T>;
