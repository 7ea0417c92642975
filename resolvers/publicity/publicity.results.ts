/** What the graph answers about publicity beside the records themselves. */
import { DisclosureItem } from "../../entities/publicity/disclosure-item.entity.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const DisclosureItemConnection = connectionOf(DisclosureItem, "DisclosureItem", "公示内容");

export const CollectDisclosureItemResult = resultOf("CollectDisclosureItemResult", "收集公示内容结果", Recorded, TransitionRefused, RedactionRequired);
export const WriteDisclosureItemResult = resultOf("WriteDisclosureItemResult", "修改、撤下公示内容结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const DisclosureStepResult = resultOf("DisclosureStepResult", "公示办理结果", Recorded, TransitionRefused, StaleVersion);
