/** Rules of service guides, visited row by row: contents, limits, steps as a way, and the drawing in which nothing lies over anything. */
import { expect } from "chai";
import { describe, it } from "mocha";
import { FLOW_FAULT, GUIDE_CONTENT, HANDLING_MODE, SERVICE_CATEGORY, type FlowFaultKind } from "../../src/kernel/service-words.js";
import { wordsOf } from "../../src/kernel/words.js";
import { drawFlow, wrapped } from "../../src/systems/power-lists/service-flow-drawing.rules.js";
import { layOut } from "../../src/systems/power-lists/service-flow-layout.rules.js";
import { flowFaults, type FlowStep } from "../../src/systems/power-lists/service-flow.rules.js";
import { contentsOf, isPromiseKeepable, isWithinLaw, LICENCE_LIMIT, missingContents, type GuideSays } from "../../src/systems/power-lists/service-guide.rules.js";

const step = (code: string, kind: FlowStep["kind"], ...next: readonly (string | readonly [string, string])[]): FlowStep =>
  ({ code, kind, title: `步骤${code}`, next: next.map((to) => (typeof to === "string" ? { to } : { to: to[0], label: to[1] })) });
const WAY = [step("1", "START", "2"), step("2", "DECISION", ["3", "是"], ["1b", "否"]), step("1b", "TASK", "2"), step("3", "TASK", "4"), step("4", "END")];

describe("contents of a guide", () => {
  const all: GuideSays = { bases: 1, conditions: "条件", quantity: "不限", steps: WAY, statutoryDays: 20, promisedDays: 10, materials: [{}], sampleFormUrl: "https://www.example.gov.cn" };
  const none: GuideSays = { bases: 0, conditions: " ", quantity: null, steps: [], statutoryDays: null, promisedDays: null, materials: [], sampleFormUrl: null };

  it("are eight for a licence and four for anything else (ZJ8-4-2, TJ-3.1.1.3-1)", () => {
    for (const category of wordsOf(SERVICE_CATEGORY)) {
      expect(contentsOf(category)).to.have.length(category === "LICENCE" ? 8 : 4);
      expect(missingContents(category, all)).to.deep.equal([]);
      expect(missingContents(category, none)).to.deep.equal(contentsOf(category).filter((content) => content !== "MATTER"));
    }
    expect(contentsOf("LICENCE")).to.deep.equal(wordsOf(GUIDE_CONTENT));
  });
});

describe("time limits of a guide", () => {
  it("are those of the law for a licence, unless a law gives more; others are not bound by it (NL-XK-42, NL-XK-42-2)", () => {
    expect(LICENCE_LIMIT).to.deep.equal({ SINGLE: { days: 20, extension: 10 }, JOINT: { days: 45, extension: 15 } });
    for (const mode of wordsOf(HANDLING_MODE)) {
      const { days } = LICENCE_LIMIT[mode];
      const of = (statutoryDays: number | null, longerBy: string | null = null) => ({ mode, statutoryDays, promisedDays: null, longerBy });
      expect([of(null), of(1), of(days), of(days + 1), of(days + 1, "第十条"), of(days + 1, " ")].map((limits) => isWithinLaw("LICENCE", limits))).to.deep.equal([true, true, true, false, true, false]);
      expect(isWithinLaw("CONFIRMATION", of(days + 1))).to.equal(true);
    }
  });

  it("promise no more than the law gives", () => {
    const of = (statutoryDays: number | null, promisedDays: number | null) => isPromiseKeepable({ mode: "SINGLE", statutoryDays, promisedDays, longerBy: null });
    expect([of(20, 20), of(20, 1), of(20, 21), of(null, 5), of(5, null)]).to.deep.equal([true, true, false, true, true]);
  });
});

describe("steps of a guide", () => {
  const first = (...steps: readonly FlowStep[]) => flowFaults(steps).map(({ step: at, fault }) => `${fault} ${at ?? "-"}`);
  const CASES: Readonly<Record<FlowFaultKind, readonly [readonly FlowStep[], string]>> = {
    NO_START: [[step("1", "TASK", "2"), step("2", "END")], "-"],
    SEVERAL_STARTS: [[step("1", "START", "3"), step("2", "START", "3"), step("3", "END")], "-"],
    NO_END: [[step("1", "START", "2"), step("2", "TASK", "2")], "-"],
    CODE_REPEATED: [[step("1", "START", "2"), step("2", "END"), step("2", "END")], "2"],
    NEXT_UNKNOWN: [[step("1", "START", "9"), step("2", "END")], "1"],
    START_ENTERED: [[step("1", "START", "2"), step("2", "DECISION", ["1", "否"], ["3", "是"]), step("3", "END")], "2"],
    END_GOES_ON: [[step("1", "START", "2"), step("2", "END", "3"), step("3", "END")], "2"],
    NOT_ONE_NEXT: [[step("1", "START", "2", "3"), step("2", "END"), step("3", "END")], "1"],
    TOO_FEW_BRANCHES: [[step("1", "START", "2"), step("2", "DECISION", ["3", "是"], ["3", "否"]), step("3", "END")], "2"],
    BRANCH_UNNAMED: [[step("1", "START", "2"), step("2", "DECISION", ["3", "是"], "4"), step("3", "END"), step("4", "END")], "2"],
    UNREACHABLE: [[step("1", "START", "2"), step("2", "END"), step("3", "TASK", "2")], "3"],
    NO_WAY_OUT: [[step("1", "START", "2"), step("2", "DECISION", ["3", "是"], ["4", "否"]), step("3", "END"), step("4", "TASK", "4")], "4"],
  };
  for (const fault of wordsOf(FLOW_FAULT)) {
    it(`shows ${fault} where it is`, () => expect(first(...CASES[fault][0])).to.include(`${fault} ${CASES[fault][1]}`));
  }
  it("is a way otherwise, also when it goes back for what is missing", () => expect(flowFaults([step("1", "START", "2"), step("2", "DECISION", ["4", "是"], ["3", "否"]), step("3", "TASK", "2"), step("4", "END")])).to.deep.equal([]));
});

/** A way of `count` steps with decisions that skip ahead and go back, the same for the same number. */
function someWay(count: number): FlowStep[] {
  const codes = Array.from({ length: count }, (_, at) => `s${String(at)}`);
  return codes.map((code, at) => {
    if (at === 0) return step(code, "START", codes[1]!);
    if (at === count - 1) return step(code, "END");
    const [on, far, back] = [codes[at + 1]!, codes[Math.min(count - 1, at + 2 + (at * 7) % 5)]!, codes[Math.max(1, at - 1 - (at * 3) % 4)]!];
    if (at % 3 === 1 && far !== on) return step(code, "DECISION", [on, "通过"], [far, "直接办理"]);
    return at % 5 === 4 && back !== code ? step(code, "DECISION", [on, "齐全"], [back, "补正"]) : step(code, "TASK", on);
  });
}

describe("the drawing of steps", () => {
  it("lays no step over another, and no line over a step, whatever way it is", () => {
    for (let count = 3; count <= 40; count += 1) {
      const way = someWay(count);
      expect(flowFaults(way), String(count)).to.deep.equal([]);
      const { steps, lines, width, height } = layOut(way, ({ kind }) => ({ width: kind === "DECISION" ? 264 : 220, height: 80 }));
      const holds = (at: (typeof steps)[number], x: number, y: number) => Math.abs(x - at.x) < at.width / 2 - 1 && Math.abs(y - at.y) < at.height / 2 - 1;
      for (const [index, one] of steps.entries()) {
        expect(one.x - one.width / 2 >= 0 && one.x + one.width / 2 <= width && one.y + one.height / 2 <= height).to.equal(true);
        for (const other of steps.slice(index + 1)) {
          expect(Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= (one.height + other.height) / 2, `${one.code} ${other.code}`).to.equal(true);
        }
      }
      for (const { from, points } of lines) {
        for (const [index, point] of points.slice(1).entries()) {
          const before = points[index]!;
          expect(before.x === point.x || before.y === point.y, "lines run upright or level").to.equal(true);
          for (let part = 1; part < 20; part += 1) {
            const [x, y] = [before.x + ((point.x - before.x) * part) / 20, before.y + ((point.y - before.y) * part) / 20];
            // near a decision's slanted side its box is empty: ends of lines may stand there
            const crossed = steps.filter((at) => holds(at, x, y) && !(index === 0 && at.code === from) && !(index === points.length - 2));
            expect(crossed.map(({ code }) => code), `${from} of ${String(count)}`).to.deep.equal([]);
          }
        }
      }
    }
  });

  it("is the same text for the same steps, well formed, and holds no markup of anybody's", () => {
    const heading = { title: `<b>&"'`, subtitle: "a\u202eb\u0000", footer: "\ud800" };
    const way = [step("1", "START", "2"), { ...step("2", "TASK", "3"), title: `</text><script>x</script>`, actor: `" onload="x`, timeLimit: "5个工作日" }, step("3", "END")];
    const drawn = drawFlow(way, heading);
    expect(drawFlow(way, heading)).to.equal(drawn);
    expect(drawn).to.match(/^<svg [^>]*role="img"[^>]*>/).and.to.match(/<\/svg>$/);
    expect(drawn).to.include("&lt;script&gt;").and.to.include("&quot; onload=&quot;x");
    expect(drawn).to.not.match(/<script|\u0000|\u202e|[\ud800-\udfff]/);
    const tags = [...drawn.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)].reduce<string[]>((open, [, closes, name, isWhole]) => {
      if (closes) expect(open.at(-1)).to.equal(name);
      return closes ? open.slice(0, -1) : isWhole ? open : [...open, name!];
    }, []);
    expect(tags).to.deep.equal([]);
  });

  it("wraps Chinese anywhere, words of others whole, and begins no line with a comma", () => {
    expect(wrapped("审查申请材料，必要时核查", 15, 90)).to.deep.equal(["审查申请材料，", "必要时核查"]);
    expect(wrapped("on-site inspection", 10, 60)).to.deep.equal(["on-site", "inspection"]);
    expect(wrapped("abcdefghijklmnop", 10, 40)).to.deep.equal(["abcdef", "ghijkl", "mnop"]);
  });
});
