/** Units as they stood on a day: found by code, id and node; before and after a rename, a change of mode and a person's move. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { looksUpUnit } from "../../support/verbs/organisations.verbs.js";
import { triesNode } from "../../support/verbs/platform.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const codesOf = (units: readonly { readonly code: string }[]): string[] => units.map(({ code }) => code);

describe("a unit on a day", () => {
  let w: NamedWorld;
  let li: NamedPerson;
  before(async () => {
    w = await openWorld();
    li = w.as("李顺姬");
  });
  after(() => w.close());

  it("is one unit, whether asked by code, by id or as a node", async () => {
    const byCode = await looksUpUnit(li, { code: "YB-HRSS" }, "id code name version");
    const byId = await looksUpUnit(li, { id: byCode.id }, "id code name version");
    const { data } = await triesNode(li, byCode.id, "... on OrgUnit { code name version }");
    expect(byId).to.deep.equal(byCode);
    expect(data?.node).to.deep.equal({ __typename: "OrgUnit", ...byCode });
    expect(byCode.id).to.match(/^unit_[0-9a-f-]{36}$/);
  });

  it("is found by a code typed in small or full-width letters", async () => {
    for (const code of ["yb-hrss", "ＹＢ－ＨＲＳＳ", " YB-HRSS "]) expect((await looksUpUnit(li, { code }, "code")).code).to.equal("YB-HRSS");
  });

  it("is asked either by id or by code, never by both or neither", async () => {
    for (const which of ["", "(id: null)", "(code: null)", "(id: null, code: null)", `(code: "YB-GOV", id: "unit_00000000-0000-7000-8000-000000000000")`])
      expectDenied(await li.tries(`{ orgUnit${which} { code } }`), "BAD_USER_INPUT");
  });

  it("stands under its ancestors, nearest first", async () => {
    const squad = await looksUpUnit(li, { code: "YB-YANJI-SQUAD-XIAOYING" }, "parent { code } ancestors { code parent { code } }");
    expect(squad.parent?.code).to.equal("YB-YANJI-HRSS");
    expect(codesOf(squad.ancestors)).to.deep.equal(["YB-YANJI-HRSS", "YB-YANJI-GOV", "YB-GOV"]);
    expect(squad.ancestors.at(-1)?.parent).to.equal(null);
  });

  it("has the name of the day, before and after the rename of 2019", async () => {
    const name = async (asOf: string) => (await looksUpUnit(li, { code: "YB-LEGAL", asOf }, "name")).name;
    expect(await name("2019-02-28")).to.equal("延边朝鲜族自治州人民政府法制办公室");
    expect(await name("2019-03-01")).to.equal("延边朝鲜族自治州司法局");
    expect(await name(w.today)).to.equal("延边朝鲜族自治州司法局");
  });

  it("is called by its Korean name, and by the Chinese one where there is none", async () => {
    const names = "zh: name ko: name(language: KO) en: name(language: EN)";
    expect(await looksUpUnit(li, { code: "YB-LEGAL" }, names)).to.include({ ko: "연변조선족자치주사법국", zh: "延边朝鲜族自治州司法局" });
    expect(await looksUpUnit(li, { code: "YB-LEGAL", asOf: "2019-02-28" }, names)).to.include({ ko: "연변조선족자치주인민정부법제판공실" });
    expect(await looksUpUnit(li, { code: "YB-YANJI-HRSS-OFFICE" }, names)).to.include({ ko: "办公室", en: "办公室", zh: "办公室" });
  });

  it("has the mode of the day: 州生态环境局 was LOCAL and is DUAL since the reform (NL-OG-83)", async () => {
    const fields = "mode dualPrimary relations(kinds: [LED_BY, GUIDED_BY]) { kind object { code } }";
    const edges = ({ relations }: { readonly relations: readonly { readonly kind: string; readonly object: { readonly code: string } }[] }) =>
      relations.map(({ kind, object }) => `${kind} ${object.code}`).sort();
    const former = await looksUpUnit(li, { code: "YB-ECOLOGY", asOf: "2019-02-28" }, fields);
    const present = await looksUpUnit(li, { code: "YB-ECOLOGY", asOf: "2019-03-01" }, fields);
    expect([former.mode, former.dualPrimary, edges(former)]).to.deep.equal(["LOCAL", null, ["GUIDED_BY JL-ECOLOGY", "LED_BY YB-GOV"]]);
    expect([present.mode, present.dualPrimary, edges(present)]).to.deep.equal(["DUAL", "SUPERIOR", ["LED_BY JL-ECOLOGY", "LED_BY YB-GOV"]]);
  });

  it("has the people of the day: 廉哲浩 moved from 图们市 to 延吉市 on 2020-09-01", async () => {
    const head = async (code: string, asOf: string) => (await looksUpUnit(li, { code, asOf }, "firstResponsible { vacant holder { name } }")).firstResponsible;
    expect(await head("YB-TUMEN-HRSS", "2020-08-31")).to.deep.equal({ vacant: false, holder: { name: "廉哲浩" } });
    expect(await head("YB-YANJI-HRSS", "2020-08-31")).to.deep.equal({ vacant: true, holder: null });
    expect(await head("YB-TUMEN-HRSS", "2020-09-01")).to.deep.equal({ vacant: false, holder: { name: "曹永哲" } });
    expect(await head("YB-YANJI-HRSS", "2020-09-01")).to.deep.equal({ vacant: false, holder: { name: "廉哲浩" } });
  });

  it("keeps its history: every name, mode and edge, oldest first", async () => {
    const { history } = await looksUpUnit(li, { code: "YB-ECOLOGY" }, `history {
      names { language name validFrom validTo } modes { mode validFrom validTo } relations { kind validFrom validTo object { code name } } }`) as unknown as {
      history: {
        names: { language: string; name: string; validFrom: string; validTo: string | null }[]; modes: object[];
        relations: { kind: string; validTo: string | null; object: { code: string; name: string } }[];
      };
    };
    expect(history.names.filter(({ language }) => language === "ZH")).to.deep.equal([
      { language: "ZH", name: "延边朝鲜族自治州环境保护局", validFrom: "2001-05-01", validTo: "2019-03-01" },
      { language: "ZH", name: "延边朝鲜族自治州生态环境局", validFrom: "2019-03-01", validTo: null },
    ]);
    expect(history.modes).to.deep.equal([
      { mode: "LOCAL", validFrom: "2001-05-01", validTo: "2019-03-01" }, { mode: "DUAL", validFrom: "2019-03-01", validTo: null },
    ]);
    const guided = history.relations.find(({ kind }) => kind === "GUIDED_BY");
    expect(guided).to.deep.include({ validTo: "2019-03-01", object: { code: "JL-ECOLOGY", name: "吉林省环境保护厅" } });
  });

  it("does not stand before its first day", async () => {
    expectDenied(await li.tries(`{ orgUnit(code: "YB-YANJI-ECOLOGY", asOf: "2019-12-31") { code } }`), "NOT_FOUND");
    expect((await looksUpUnit(li, { code: "YB-YANJI-ECOLOGY", asOf: "2020-01-01" }, "parent { code }")).parent?.code).to.equal("YB-ECOLOGY");
  });

  it("answers in words as well: every enum has its label", async () => {
    const bureau = await looksUpUnit(li, { code: "YB-TAX" }, "kindLabel levelLabel modeLabel en: modeLabel(language: EN)");
    expect(bureau).to.deep.equal({ kindLabel: "行政执法部门", levelLabel: "州（市）级", modeLabel: "垂直管理", en: "Vertical management" });
  });
});
