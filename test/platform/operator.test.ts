/** What an operator enters: whole or not at all, and refused in a sentence before anything is written. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { hashOfToken, tenantByCode, tokenByHash } from "../../src/platform/db/control.store.js";
import { statement } from "../../src/platform/db/statement.js";
import { addIssuer, createTenantWithAdmin, inviteAgain, issueToken, killToken, openReservedPost, OperatorFault, type NewTenant } from "../../src/operator.js";
import { findActor } from "../../src/systems/organisations/index.js";
import { systemClock, todayOf } from "../../src/kernel/clock.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const countTenants = statement<{ count: number }>("test.countTenants", "SELECT count(*)::int AS count FROM control.tenant");
const governmentLevel = statement<{ level: string }>("test.governmentLevel", "SELECT level FROM org_unit WHERE tenant_id = $1 AND code = 'GOV'");

const WANTED: NewTenant = { code: "tumen", name: "图们市", division: "222402", government: "图们市人民政府", admin: "张三" };
const ISSUER = { tenant: "tumen", issuer: "https://id.example", audience: "platform", jwks: "https://id.example/jwks", algorithms: ["ES256"] };

describe("an operator", () => {
  let clone: ClonedDatabase;
  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());

  const refusal = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(() => "done", (error: Error) => (error instanceof OperatorFault ? "refused" : `fault: ${error.message}`));
  const tenants = async (): Promise<number> => (await clone.database.control.first(countTenants))!.count;
  async function rolesOf(token: string): Promise<readonly string[]> {
    const row = (await clone.database.control.first(tokenByHash, [hashOfToken(token), systemClock.now()]))!;
    const found = await findActor(clone.database.tenant(row.tenant_id), { tenantId: row.tenant_id, accountId: row.account_id, scopes: null }, todayOf(systemClock), systemClock.now());
    return found!.actor.posts.flatMap(({ roles }) => roles);
  }

  for (const [what, wrong] of Object.entries({
    "a blank name": { name: " " }, "a blank government": { government: "" }, "a blank administrator": { admin: "\t" },
    "a code that is none": { code: "图们" }, "an unknown division": { division: "999999" },
  })) {
    it(`with ${what} creates no tenant`, async () => {
      const standing = await tenants();
      expect(await refusal(createTenantWithAdmin(clone.database, { ...WANTED, ...wrong }))).to.equal("refused");
      expect(await tenants()).to.equal(standing);
    });
  }

  it("creates a tenant whole: government of its division's level, an administrator, a token", async () => {
    const token = await createTenantWithAdmin(clone.database, WANTED);
    const tenant = (await clone.database.control.first(tenantByCode, ["tumen"]))!;
    expect(await rolesOf(token)).to.deep.equal(["TENANT_ADMIN"]);
    expect((await clone.database.tenant(tenant.id).first(governmentLevel, [tenant.id]))!.level).to.equal("COUNTY");
    const standing = await tenants();
    expect(await refusal(createTenantWithAdmin(clone.database, WANTED))).to.equal("refused");
    expect(await tenants()).to.equal(standing);
  });

  it("of two at once with one code, one gets it, and the other leaves nothing that can be entered", async () => {
    const both = await Promise.allSettled([1, 2].map(() => createTenantWithAdmin(clone.database, { ...WANTED, code: "hunchun", division: "222404" })));
    expect(both.filter(({ status }) => status === "fulfilled")).to.have.length(1);
    expect(await clone.database.control.first(tenantByCode, ["hunchun"])).not.to.equal(undefined);
  });

  it("opens the posts that only an operator gives", async () => {
    const wanted = { tenant: "tumen", name: "李四", unit: "GOV" };
    expect(await rolesOf(await openReservedPost(clone.database, "auditor", { ...wanted, label: "auditor" }))).to.deep.equal(["AUDITOR"]);
    expect(await rolesOf(await openReservedPost(clone.database, "platform", { ...wanted, label: "platform" }))).to.deep.equal(["PLATFORM_ADMIN"]);
    expect(await refusal(openReservedPost(clone.database, "auditor", { ...wanted, label: "auditor" }))).to.equal("refused");
    expect(await refusal(openReservedPost(clone.database, "auditor", { ...wanted, name: " ", label: "second" }))).to.equal("refused");
    expect(await refusal(openReservedPost(clone.database, "auditor", { ...wanted, unit: "NOWHERE", label: "second" }))).to.equal("refused");
  });

  it("trusts only issuers whose keys come safely and sign asymmetrically", async () => {
    for (const wrong of [{ algorithms: ["HS256"] }, { algorithms: [] }, { jwks: "http://id.example/jwks" }, { issuer: "id.example" }, { audience: " " }, { tenant: "nowhere" }]) {
      expect(await refusal(addIssuer(clone.database, { ...ISSUER, ...wrong })), JSON.stringify(wrong)).to.equal("refused");
    }
    expect(await refusal(addIssuer(clone.database, ISSUER))).to.equal("done");
    expect(await refusal(addIssuer(clone.database, ISSUER))).to.equal("refused");
  });

  it("lets an administrator of the platform in again, and nobody who is none", async () => {
    expect(await inviteAgain(clone.database, "op-001")).to.match(/^eri_[\w-]+\.[\w-]+$/);
    expect(await refusal(inviteAgain(clone.database, "OP-999"))).to.equal("refused");
  });

  it("issues tokens of known scopes that end, and revokes them once", async () => {
    const wanted = { tenant: "tumen", account: "tenant-admin", scopes: ["seeStructure"], days: 1 };
    for (const wrong of [{ scopes: ["everything"] }, { scopes: [] }, { days: 0 }, { days: 367 }, { days: Number.NaN }, { days: 1.5 }, { account: "nobody" }]) {
      expect(await refusal(issueToken(clone.database, { ...wanted, ...wrong })), JSON.stringify(wrong)).to.equal("refused");
    }
    const token = await issueToken(clone.database, wanted);
    expect([await killToken(clone.database, token), await killToken(clone.database, token)]).to.deep.equal([true, false]);
  });
});
