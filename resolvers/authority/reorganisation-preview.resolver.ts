/** The preview of a reorganisation: asked of one on record, or of a draft that was never sent. */
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ReorganisationAspectEnum } from "../../entities/platform/reorganisation-enums.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { badInput } from "../../src/kernel/fault.js";
import { globalId, type Id } from "../../src/kernel/ids.js";
import type { ReorganisationAspect } from "../../src/kernel/reorganisation-words.js";
import { pageOfEffects, reorganisationPreview, type EffectPage, type ReorganisationPreview } from "../../src/systems/authority/index.js";
import type { Rehearsed } from "../../src/systems/organisations/index.js";
import { linesOf } from "../organisations/reorganisation-lines.inputs.js";
import { DraftReorganisationInput } from "../organisations/reorganisation.inputs.js";
import { idOf } from "../platform/node-id.js";
import { PageArgs } from "../platform/page.inputs.js";
import { EffectSide, PreviewedUnit, ReorganisationEffectConnection, ReorganisationPreviewResult, ReorganisationPreviewShape } from "./reorganisation-preview.results.js";

function rehearsedIn(id: string | null | undefined, draft: DraftReorganisationInput | null | undefined): Rehearsed {
  if ((id == null) === (draft == null)) throw badInput({ path: "id", rule: "eitherIdOrDraft" });
  if (id != null) return { id: idOf("Reorganisation", id, "id") };
  const { title, documentNo, effectiveOn, lines } = draft!;
  return { draft: { title, documentNo, effectiveOn, lines: linesOf(lines, "draft.lines") } };
}

@Resolver(() => ReorganisationPreviewShape)
export class ReorganisationPreviewResolver {
  @Access("seeReorganisations")
  @Extensions({ cost: 200 })
  @Query(() => ReorganisationPreviewResult, { description: "机构改革预览: who would assess, supervise, delegate, read and see, before and after; its lines are carried out, looked at and undone." })
  reorganisationPreview(
    @Ctx() context: RequestContext, @Arg("id", () => ID, { nullable: true, description: "事项: id of a reorganisation." }) id?: string | null,
    @Arg("draft", () => DraftReorganisationInput, { nullable: true, description: "拟稿: a draft instead of an id; it is not kept." }) draft?: DraftReorganisationInput | null,
  ) {
    return reorganisationPreview(context, rehearsedIn(id, draft));
  }

  @FieldResolver(() => ReorganisationEffectConnection, { description: "改革影响列表: by aspect and unit code." })
  effects(
    @Root() preview: ReorganisationPreview, @Args(() => PageArgs) page: PageArgs, @Ctx() { cursors, db }: RequestContext,
    @Arg("aspects", () => [ReorganisationAspectEnum], { nullable: true, description: "方面: only these." }) aspects?: ReorganisationAspect[] | null,
  ) {
    return shown(preview, pageOfEffects(preview, aspects ?? null, { ...page }, cursors, db.tenantId));
  }
}

const unitIn = ({ units }: ReorganisationPreview, id: Id): PreviewedUnit | null => {
  const unit = units.get(id);
  return unit ? { unitId: globalId("OrgUnit", unit.id), code: unit.code, name: unit.name } : null;
};

function shown(preview: ReorganisationPreview, { edges, ...page }: EffectPage) {
  return {
    ...page,
    edges: edges.map(({ cursor, node: { aspect, unitId, about, before, after } }) => {
      const side = (text: string): EffectSide => (aspect === "POLICY" ? { unit: null, word: null, value: JSON.parse(text) as unknown, posts: [] } : organ(preview, text, aspect));
      return { cursor, node: { aspect, about, of: unitIn(preview, unitId), before: before.map(side), after: after.map(side) } };
    }),
  };
}

function organ(preview: ReorganisationPreview, text: string, aspect: ReorganisationAspect): EffectSide {
  const [id = "", word] = text.split(" ");
  const posts = aspect === "SIGHT" ? (preview.posts.get(id) ?? []).map((post) => globalId("Post", post)) : [];
  return { unit: unitIn(preview, id), word: word ? word : null, value: null, posts };
}
