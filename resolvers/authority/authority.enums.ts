/** Closed lists of the authority system as GraphQL enums. */
import { graphEnum } from "../../entities/platform/enums.js";
import { ACCESS_ACTION, OUTSIDE_DELEGATE } from "../../src/systems/authority/index.js";

export const AccessActionEnum = graphEnum("AccessAction", "行为: something that a person may be asked about.", ACCESS_ACTION);
export const OutsideDelegateEnum = graphEnum("OutsideDelegate", "租户外受委托方: a delegate that is no unit of the tenant.", OUTSIDE_DELEGATE);
