/** Lines on their way in: exactly one kind each, ids of the right type, codes only of units that an earlier line establishes. */
import { badInput } from "../../src/kernel/fault.js";
import type { Id } from "../../src/kernel/ids.js";
import type { PolicyValue } from "../../src/kernel/policy-keys.js";
import { codeOf, requireWellNamed, toBeEstablished, type Line } from "../../src/systems/organisations/index.js";
import { idOf } from "../platform/node-id.js";
import type { ReorganisationLineInput } from "./reorganisation.inputs.js";

/** A unit by its id, or one to be established by its code. */
type Named = (named: string, path: string) => Id;
type Sent<K extends keyof ReorganisationLineInput> = NonNullable<ReorganisationLineInput[K]>;

const CODE = /^[A-Z][A-Z0-9-]{1,39}$/;
const optional = (unit: Named, named: string | null | undefined, path: string): Id | null => (named ? unit(named, path) : null);

/** Read a row as: a line sent under this FIELD is this line. */
const LINES: { readonly [K in keyof Required<ReorganisationLineInput>]: (sent: Sent<K>, unit: Named, path: string) => Line } = {
  establish: ({ parent, code, ...sent }, unit, path) => {
    requireWellNamed(sent, path);
    return { kind: "ESTABLISH", unitId: toBeEstablished(codeOf(code)), unit: { ...sent, code, parentId: optional(unit, parent, `${path}.parent`) } };
  },
  rename: ({ unit: named, name }, unit, path) => ({ kind: "RENAME", unitId: unit(named, `${path}.unit`), name }),
  transfer: ({ unit: named, parent }, unit, path) => ({ kind: "TRANSFER", unitId: unit(named, `${path}.unit`), parentId: unit(parent, `${path}.parent`) }),
  setMode: ({ unit: named, mode, dualPrimary, superior, government }, unit, path) => ({
    kind: "SET_MODE", unitId: unit(named, `${path}.unit`), mode, dualPrimary: dualPrimary ?? null,
    superiorId: optional(unit, superior, `${path}.superior`), governmentId: optional(unit, government, `${path}.government`),
  }),
  merge: ({ units, heir, handsOver }, unit, path) => {
    const [unitIds, heirId] = [units.map((named, at) => unit(named, `${path}.units.${at}`)), unit(heir, `${path}.heir`)];
    if (new Set([...unitIds, heirId]).size <= unitIds.length) throw badInput({ path: `${path}.units`, rule: "eachOnceAndNotTheHeir" });
    return { kind: "MERGE", unitIds, heirId, handsOver };
  },
  split: ({ unit: named, shares, closes }, unit, path) => ({
    kind: "SPLIT", unitId: unit(named, `${path}.unit`), closes,
    shares: shares.map(({ heir, children, posts, relations }, at) => ({
      heirId: unit(heir, `${path}.shares.${at}.heir`), children: children.map((id) => unit(id, `${path}.shares.${at}.children`)),
      posts: posts.map((id) => idOf("Post", id, `${path}.shares.${at}.posts`)), relations: relations.map((id) => idOf("OrgRelation", id, `${path}.shares.${at}.relations`)),
    })),
  }),
  close: ({ unit: named }, unit, path) => ({ kind: "CLOSE", unitId: unit(named, `${path}.unit`) }),
  divideDuties: ({ unit: named, lines, weights }, unit, path) => ({ kind: "DIVIDE_DUTIES", unitId: unit(named, `${path}.unit`), lines, weights: weights ?? null }),
  setPolicy: ({ unit: named, key, value, lockBasis }, unit, path) =>
    ({ kind: "SET_POLICY", unitId: unit(named, `${path}.unit`), key, value: value as PolicyValue, lockBasis: lockBasis ?? null }),
};

export function linesOf(sent: readonly ReorganisationLineInput[], path: string): Line[] {
  const established = new Set<string>();
  return sent.map((input, at) => {
    const given = (Object.keys(LINES) as (keyof ReorganisationLineInput)[]).filter((field) => input[field] != null);
    const [field] = given;
    const here = `${path}.${at}`;
    if (field === undefined || given.length > 1) throw badInput({ path: here, rule: "exactlyOneOf" });
    const unit: Named = (named, where) => {
      if (!CODE.test(named)) return idOf("OrgUnit", named, where);
      if (!established.has(codeOf(named))) throw badInput({ path: where, rule: "isEstablishedByAnEarlierLine" });
      return toBeEstablished(codeOf(named));
    };
    const line = (LINES[field] as (sent: unknown, unit: Named, path: string) => Line)(input[field], unit, `${here}.${field}`);
    if (line.kind === "ESTABLISH") established.add(codeOf(line.unit.code));
    return line;
  });
}
