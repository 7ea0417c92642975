/** Opaque tokens: what ends one ends it at the next request, however often it was used before. */
import { expect } from "chai";
import { killToken } from "../../../src/operator.js";
import { newToken } from "../../../src/platform/auth/token.js";
import { onConnection } from "../../../src/platform/db/connection.js";
import { createToken, tenantByCode } from "../../../src/platform/db/control.store.js";
import { findAccountByLabel } from "../../../src/systems/organisations/index.js";
import { expectDenied } from "../../support/refused.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

const ME = "{ me { label abilities } }";

describe("an opaque token", () => {
  let w: NamedWorld;
  before(async () => { w = await openWorld(); });
  after(() => w.close());

  const owner = <T>(work: Parameters<typeof onConnection<T>>[1]): Promise<T> => onConnection(w.clone.urlFor("owner"), work);

  async function tokenOfLegalOfficer(scopes: readonly string[] | null, expiresAt: Date | null): Promise<NamedPerson> {
    const tenant = (await w.clone.database.control.first(tenantByCode, ["yanbian"]))!;
    const accountId = (await findAccountByLabel(w.clone.database.tenant(tenant.id), tenant.id, "yb-legal-officer"))!;
    const token = newToken();
    await owner((client) => createToken(client, { token, tenantId: tenant.id, accountId, label: "yb-legal-officer", scopes, expiresAt }));
    return w.withToken("李顺姬's other token", token);
  }

  it("is dead at the next request once it is revoked", async () => {
    const li = await tokenOfLegalOfficer(null, null);
    for (let used = 0; used < 3; used++) expect((await li.asks<{ me: { label: string } }>(ME)).me.label).to.equal("yb-legal-officer");
    expect(await killToken(w.clone.database, li.token)).to.equal(true);
    expectDenied(await li.tries(ME), "UNAUTHENTICATED");
  });

  it("that has expired opens nothing, one that has not yet does", async () => {
    const now = new Date(TEST_NOW).getTime();
    expectDenied(await (await tokenOfLegalOfficer(null, new Date(now))).tries(ME), "UNAUTHENTICATED");
    expect((await (await tokenOfLegalOfficer(null, new Date(now + 1_000))).tries(ME)).errors).to.equal(undefined);
  });

  it("with scopes grants what the posts grant and the scopes leave", async () => {
    const li = await tokenOfLegalOfficer(["seeStructure", "maintainOrganisation"], null);
    expect((await li.asks<{ me: { abilities: string[] } }>(ME)).me.abilities).to.deep.equal(["seeStructure"]);
    const refused = await li.tries(`{ policyKeys { key } }`);
    expectDenied(refused, "FORBIDDEN", "ability.seePolicies");
    expect(refused.errors?.[0]?.extensions["because"]).to.equal("OUTSIDE_SCOPE");
  });
});
