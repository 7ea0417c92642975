/** The engine's arithmetic on a small lifecycle: what is possible, what is lacking, and what a button says. */
import { expect } from "chai";
import { mayUse } from "../../permissions/policies/abilities.js";
import type { Actor } from "../../src/kernel/actor.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { actionsFrom, actionsOf, anyoneAble, ends, isPossible, lacking, lifecycle, need, needOfInput, type Standing } from "../../src/kernel/lifecycle.js";
import { label, words } from "../../src/kernel/words.js";

const STATE = words({ OPEN: ["开", "Open"], SHUT: ["关", "Shut"], LOCKED: ["锁", "Locked"] });
type State = keyof typeof STATE;
interface Door extends Standing<State> { readonly hasKey: boolean }

const today = legalDate("2026-09-01");
const isDry = (_door: Door, input: { readonly rain: boolean }): boolean => !input.rain;
const door = lifecycle<State, Door>()("door", STATE, {
  build: { from: null, to: "OPEN", label: label("建", "Build"), ability: "maintainOrganisation", who: anyoneAble("door.build"), law: [] },
  close: { from: "OPEN", to: "SHUT", label: label("关", "Close"), ability: "maintainOrganisation", who: anyoneAble("door.close"), law: [] },
  open: {
    from: ["SHUT", "LOCKED"], to: "OPEN", label: label("开", "Open"), ability: "maintainOrganisation", who: anyoneAble("door.open"), law: ["NL-OG-83"],
    needs: [need("UNIT_NOT_OPEN", ["YB-4.1-1"], ({ hasKey }) => hasKey), needOfInput("CODE_TAKEN", [], isDry)],
  },
  lock: { from: "SHUT", to: ["LOCKED", "SHUT"], label: label("锁", "Lock"), ability: "readAudit", who: anyoneAble("door.lock"), law: [] },
});

const keeper: Actor = {
  tenantId: "t", accountId: "a", personId: "p", scopes: null, posts: [{ postId: "k", unitId: "u", unitPath: ["u"], roles: ["TENANT_ADMIN"] }],
};
const at = (state: State | null, hasKey = true): Door => ({ id: "d", state, version: 1, hasKey });

describe("a lifecycle", () => {
  it("leaves open exactly the rows that begin in the state", () => {
    expect(actionsFrom(door, null)).to.deep.equal(["build"]);
    expect(actionsFrom(door, "OPEN")).to.deep.equal(["close"]);
    expect(actionsFrom(door, "SHUT")).to.deep.equal(["open", "lock"]);
    expect(actionsFrom(door, "LOCKED")).to.deep.equal(["open"]);
  });

  it("calls every other step impossible", () => {
    for (const state of [null, "OPEN", "SHUT", "LOCKED"] as const) {
      for (const action of ["build", "close", "open", "lock"] as const) {
        expect(isPossible(door, action, state), `${action} from ${state}`).to.equal(actionsFrom(door, state).includes(action));
      }
    }
    expect(ends(door.transitions.lock)).to.deep.equal(["LOCKED", "SHUT"]);
  });

  it("asks the input only when there is one", () => {
    const { needs } = door.transitions.open;
    expect(lacking(needs, at("SHUT"), today)).to.equal(undefined);
    expect(lacking(needs, at("SHUT"), today, { input: { rain: true } })).to.include({ code: "CODE_TAKEN" });
    expect(lacking(needs, at("SHUT", false), today, { input: { rain: true } })).to.include({ code: "UNIT_NOT_OPEN" });
  });

  it("gives every button the answer of its mutation: ability before relation before needs", () => {
    const [open, lock] = actionsOf(door, at("SHUT", false), keeper, today, mayUse);
    expect(open).to.deep.include({ action: "open", allowed: false, because: "UNIT_NOT_OPEN", rule: "door.open", law: ["YB-4.1-1"] });
    expect(lock).to.deep.include({ action: "lock", allowed: false, because: "NO_ABILITY", rule: "ability.readAudit" });
    expect(actionsOf(door, at("SHUT"), keeper, today, mayUse)[0]).to.deep.include({ allowed: true, because: "ROLE_GRANTS", law: ["NL-OG-83"] });
  });

  it("says until when a step is in time: the earliest of the deadlines that it meets", () => {
    const due = new Map([["certificate.expiry", legalDate("2026-10-01")]] as const);
    expect(actionsOf(door, at("SHUT"), keeper, today, mayUse, due).map(({ dueOn }) => dueOn)).to.deep.equal([null, null]);
    const clocked = lifecycle<State, Door>()("door", STATE, { open: { ...door.transitions.open, meets: ["certificate.expiry"] } });
    expect(actionsOf(clocked, at("SHUT"), keeper, today, mayUse, due).map(({ dueOn }) => dueOn)).to.deep.equal(["2026-10-01"]);
  });
});
