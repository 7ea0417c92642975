/** Changes of posts and of the people in them: the law's verbs, each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as organisations from "../../src/systems/organisations/index.js";
import { idOf, optionalId } from "../platform/node-id.js";
import * as results from "./changes.results.js";
import * as inputs from "./posts.inputs.js";

const INPUT = { description: "输入: what is to be changed, from when, on which document." };

@Resolver()
export class PostsResolver {
  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "设置岗位: creates a post of a unit." })
  createPost(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CreatePostInput, INPUT) input: inputs.CreatePostInput) {
    const asked = { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), reportsToId: optionalId("Post", input.reportsTo, "input.reportsTo") };
    return results.recorded("Post", organisations.createPost(caller, asked));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "登记人员: registers a person who can be appointed." })
  registerPerson(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterPersonInput, INPUT) input: inputs.RegisterPersonInput) {
    return results.recorded("Person", organisations.registerPerson(caller, { ...input }));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "任职: puts a person into a post; whoever held it leaves on that day." })
  appoint(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AppointInput, INPUT) input: inputs.AppointInput) {
    const asked = { ...input, postId: idOf("Post", input.post, "input.post"), personId: idOf("Person", input.person, "input.person") };
    return results.recorded("PostHolding", organisations.appoint(caller, asked));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "离任: whoever holds the post leaves it from a day on; taken back as a whole on the first day." })
  endAppointment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndAppointmentInput, INPUT) input: inputs.EndAppointmentInput) {
    return results.recorded("PostHolding", organisations.endAppointment(caller, { ...input, postId: idOf("Post", input.post, "input.post") }));
  }

  @Access("maintainPosts")
  @Mutation(() => results.EndPostResult, { description: "撤销岗位: abolishes a post from a day on; its seats on groups and bodies end with it." })
  endPost(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndPostInput, INPUT) input: inputs.EndPostInput) {
    return results.recorded("Post", organisations.endPost(caller, { ...input, postId: idOf("Post", input.post, "input.post") }));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "代理: lets another person act in a post while its holder is absent; the holder keeps it." })
  actFor(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ActForInput, INPUT) input: inputs.ActForInput) {
    const asked = { ...input, postId: idOf("Post", input.post, "input.post"), personId: idOf("Person", input.person, "input.person") };
    return results.recorded("ActingHolding", organisations.actFor(caller, asked));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "终止代理: from a day on nobody acts in the post any more." })
  endActing(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndActingInput, INPUT) input: inputs.EndActingInput) {
    return results.recorded("ActingHolding", organisations.endActing(caller, { ...input, postId: idOf("Post", input.post, "input.post") }));
  }
}
