/** What people do with service matters, windows and guides: each verb one HTTP request. */
import type * as guides from "../../../resolvers/power-lists/service-guides.inputs.js";
import type * as services from "../../../resolvers/power-lists/services.inputs.js";
import type { NamedPerson } from "../world.js";
import type { ListRead } from "./organisations.verbs.js";
import { verbsOver, type Sent } from "./told.verbs.js";

const verb = verbsOver({ GuideIncomplete: "code law { id } missing", FlowUnsound: "code law { id } faults { step fault }", RedactionRequired: "code law { id } found" });
const STEP = ["Recorded", "TransitionRefused", "StaleVersion"] as const;

export const registersMatter = verb<services.RegisterServiceMatterInput>("registerServiceMatter", "Recorded", "TransitionRefused", "RedactionRequired");
export const adjustsMatter = verb<services.AdjustServiceMatterInput>("adjustServiceMatter", ...STEP, "RedactionRequired");
export const cancelsMatter = verb<services.CancelServiceMatterInput>("cancelServiceMatter", ...STEP);
export const assignsWindow = verb<services.AssignServiceWindowInput>("assignServiceWindow", ...STEP);
export const releasesWindow = verb<services.ReleaseServiceWindowInput>("releaseServiceWindow", ...STEP);
export const assignsLeader = verb<services.AssignServiceLeaderInput>("assignServiceLeader", ...STEP);
export const releasesLeader = verb<services.ReleaseServiceLeaderInput>("releaseServiceLeader", ...STEP);
export const opensWindow = verb<services.OpenServiceWindowInput>("openServiceWindow", "Recorded", "TransitionRefused", "RedactionRequired");
export const revisesWindow = verb<services.ReviseServiceWindowInput>("reviseServiceWindow", ...STEP, "RedactionRequired");
export const closesWindow = verb<services.CloseServiceWindowInput>("closeServiceWindow", ...STEP);
export const draftsGuide = verb<guides.DraftServiceGuideInput>("draftServiceGuide", "Recorded", "TransitionRefused", "RedactionRequired");
export const revisesGuide = verb<guides.ReviseServiceGuideInput>("reviseServiceGuide", ...STEP, "RedactionRequired");
export const submitsGuide = verb<guides.SubmitServiceGuideInput>("submitServiceGuide", ...STEP, "GuideIncomplete", "FlowUnsound");
export const passesGuide = verb<guides.PassServiceGuideInput>("passServiceGuide", ...STEP);
export const returnsGuide = verb<guides.ReturnServiceGuideInput>("returnServiceGuide", ...STEP);
export const publishesGuide = verb<guides.PublishServiceGuideInput>("publishServiceGuide", ...STEP, "RedactionRequired");
export const withdrawsGuide = verb<guides.WithdrawServiceGuideInput>("withdrawServiceGuide", ...STEP);

/** A way from an application to its end, with somebody sent back for what is missing. */
export const STEPS: readonly Sent<guides.FlowStepInput>[] = [
  { code: "1", kind: "START", title: "申请", actor: "综合服务窗口", next: [{ to: "2" }] },
  { code: "2", kind: "DECISION", title: "材料是否齐全", timeLimit: "5个工作日", next: [{ to: "4", label: "齐全" }, { to: "3", label: "不齐全" }] },
  { code: "3", kind: "TASK", title: "一次性告知补正", actor: "受理岗", next: [{ to: "2" }] },
  { code: "4", kind: "TASK", title: "受理并审查", actor: "劳动关系科", timeLimit: "10个工作日", next: [{ to: "5" }] },
  { code: "5", kind: "END", title: "作出决定并送达" },
];
/** What a guide says that says everything, with whatever a scenario says otherwise. */
export const guideText = (basis: string, more: Sent<guides.ServiceGuideTextInput> = {}): Sent<guides.ServiceGuideTextInput> => ({
  bases: [{ basis, articles: "第四十条" }], conditions: "有明确的章程和管理制度", quantity: "不限", statutoryDays: 20, promisedDays: 12,
  materials: [{ name: "申请书", form: "FORM", copies: 1 }, { name: "营业执照", form: "COPY", copies: 1 }], sampleFormUrl: "https://www.example.gov.cn/sfwb.pdf", steps: STEPS, ...more,
});
export const BOARD: Sent<services.WindowBoardInput> = {
  name: "综合服务窗口", location: "政务服务中心二楼", hours: "工作日 9:00—17:00", duties: [{ post: "受理岗", duty: "受理申请，一次性告知需要补正的全部内容" }],
};
export const onPage = (guide: string, more: Sent<guides.PublishServiceGuideInput> = {}): Sent<guides.PublishServiceGuideInput> =>
  ({ guide, channel: "OWN_SITE", place: "https://www.example.gov.cn/fwzn", publishedOn: "2026-09-01", ...more });

type Fields = Readonly<Record<string, unknown>>;
/** One matter, window or guide by its id. */
export const looksUp = async (person: NamedPerson, field: "serviceMatter" | "serviceWindow" | "serviceGuide", id: string, fields: string): Promise<Fields> =>
  (await person.asks<Record<string, Fields>>(`query($id: ID!) { ${field}(id: $id) { ${fields} } }`, { id }))[field]!;

/** Rows of a list: `args` as GraphQL text. */
export const lists = async <Row = Fields>(person: NamedPerson, field: "serviceMatters" | "serviceWindows" | "serviceGuides", args: string, fields: string): Promise<{ total: number; rows: Row[] }> => {
  const read = (await person.asks<Record<string, ListRead<Record<string, never>>>>(
    `{ ${field}(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`))[field]!;
  return { total: read.totalCount!, rows: read.edges.map(({ node }) => node as unknown as Row) };
};
