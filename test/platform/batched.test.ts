/** Loaders: one batch for many rows, one row for one key, and never one date's answer for another's. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { batched, groupedInOrder, inOrder } from "../../src/platform/loaders/batched.js";

interface Dated { readonly id: string; readonly on: string }
const keyOf = ({ id, on }: Dated): string => `${id}@${on}`;

describe("batched loading", () => {
  it("asks once for the keys of one turn, each once", async () => {
    const asked: string[][] = [];
    const names = batched(async (ids: readonly string[]) => {
      asked.push([...ids]);
      return ids.map((id) => `name of ${id}`);
    });
    expect(await Promise.all([names.load("a"), names.load("b"), names.load("a")])).to.deep.equal(["name of a", "name of b", "name of a"]);
    expect(await names.loadMany(["b", "c"])).to.deep.equal(["name of b", "name of c"]);
    expect(asked).to.deep.equal([["a", "b"], ["c"]]);
  });

  it("keeps dates apart", async () => {
    const units = batched(async (keys: readonly Dated[]) => keys.map(keyOf), { keyOf });
    const answers = await Promise.all([units.load({ id: "a", on: "2026-01-01" }), units.load({ id: "a", on: "2026-01-02" }), units.load({ id: "a", on: "2026-01-01" })]);
    expect(answers).to.deep.equal(["a@2026-01-01", "a@2026-01-02", "a@2026-01-01"]);
  });

  it("wants a key function where keys are not text", async () => {
    const units = batched(async (keys: readonly Dated[]) => keys);
    let said = "";
    try {
      await units.load({ id: "a", on: "2026-01-01" });
    } catch (error) {
      said = String(error);
    }
    expect(said).to.match(/keyOf/);
  });

  it("puts rows in the order of their keys", () => {
    const rows = [{ of: "b", n: 1 }, { of: "a", n: 2 }, { of: "b", n: 3 }];
    const identity = (key: string): string => key;
    expect(inOrder(["a", "b", "c"], identity, rows, ({ of }) => of, (row) => row?.n ?? null)).to.deep.equal([2, 3, null]);
    expect(groupedInOrder(["a", "b", "c"], identity, rows, ({ of }) => of).map((each) => each.map(({ n }) => n))).to.deep.equal([[2], [1, 3], []]);
  });
});
