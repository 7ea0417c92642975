/** What a button says against what the mutation does: any object with a lifecycle, any of its steps, tried as a dry run. */
import { expect } from "chai";
import { LIFECYCLES } from "../../src/lifecycles.js";
import { turnsOf } from "./sweep.js";
import { findVerb, idFieldsOf, soundInput, tries, type Input, type Verb } from "./inputs.js";
import type { NamedPerson } from "./world.js";

/** Read a row as: the input of this VERB says this, besides what its schema alone can tell. */
export type Inputs = Readonly<Record<string, Input>>;
export interface Seen { readonly id: string; readonly state: string; readonly availableActions: readonly { readonly action: string; readonly allowed: boolean; readonly because: string }[] }

/** The object stands in the one field of the input that is an id, has to be there, and is not said already. */
function inputFor(verb: Verb, id: string, more: Input = {}): Input {
  const objects = idFieldsOf(verb).filter(({ name, isList, isRequired }) => isRequired && !isList && !(name in more));
  if (objects.length !== 1) throw new Error(`${verb.name}: which of its ids is the object?`);
  return { ...soundInput(verb, id), ...more, validateOnly: true };
}

/** The object with its buttons as this person sees it; null when it is out of sight. */
export async function looksAt(who: NamedPerson, type: string, id: string): Promise<Seen | null> {
  const document = `query($id: ID!) { node(id: $id) { ... on ${type} { id state availableActions { action allowed because } } } }`;
  return (await who.tries<{ node: Seen | null }>(document, { id })).data?.node ?? null;
}

const tablesOf = (type: string) => LIFECYCLES.filter((store) => store.type === type).map(({ lifecycle }) => lifecycle);
/** Steps on what stands already that have a verb; a job's own steps have none. */
const stepsOf = (type: string): string[] =>
  tablesOf(type).flatMap(({ transitions }) => Object.entries(transitions).filter(([action, { from }]) => from !== null && findVerb(action)).map(([action]) => action));
/** Refusals that only the request can bring about: a button cannot know them yet. */
const askedOfInput = (type: string, action: string): readonly string[] =>
  tablesOf(type).flatMap(({ transitions }) => transitions[action]?.needs ?? []).filter(({ asks }) => asks === "input").map(({ code }) => code);

let looks = 0;

/** Every step of one object by one person, or in `npm test` half of them by turns; how many answers were compared. Nobody who does not see it is told that it is there. */
export async function comparesButtons(who: NamedPerson, type: string, id: string, inputs: Inputs = {}): Promise<{ readonly state: string | null; readonly compared: number }> {
  const seen = await looksAt(who, type, id);
  const every = stepsOf(type);
  const steps = turnsOf(every, (looks += 1), Math.ceil(every.length / 2));
  for (const action of steps) {
    const verb = findVerb(action)!;
    const told = await tries(who, verb, inputFor(verb, id, inputs[action]));
    const where = `${who.name}: ${action} on ${type} in ${seen?.state ?? "a state out of sight"}`;
    expect(told.code, `${where} was sent a sound input: ${JSON.stringify(told)}`).to.not.be.oneOf(["BAD_USER_INPUT", "INTERNAL", "GRAPHQL_VALIDATION_FAILED"]);
    if (!seen) {
      expect(told.code, where).to.be.oneOf(["NOT_FOUND", "FORBIDDEN"]);
      continue;
    }
    const does = told.__typename === "Validated" ? "Validated" : (told.because ?? told.code);
    const button = seen.availableActions.find((each) => each.action === action);
    const says = button ? (button.allowed ? "Validated" : button.because) : "ILLEGAL_TRANSITION";
    const isOfInput = button?.allowed === true && told.code !== undefined && askedOfInput(type, action).includes(told.code);
    // whoever may not take the step at all is told so before the state is looked at
    if (!isOfInput && (button || told.code !== "FORBIDDEN")) expect(does, where).to.equal(says);
  }
  return { state: seen?.state ?? null, compared: steps.length };
}
