/** Every lifecycle of the house by name: from this list come the drawings of docs/lifecycles.md and the tests that visit each state and step. */
import { anyLifecycle, type LifecycleStore } from "./platform/lifecycle/lifecycle-store.js";
import { ACCOUNT_CHANGE_LIFECYCLE } from "./systems/administration/index.js";
import { certificateStore, officerStore, publicityActivities, reviewerStore, studyPlans, subjectStore, trainingPlans, trainingSessions } from "./systems/officers/index.js";
import { authorisations, campaigns, delegations, powerTransfers, thirdPartyServices } from "./systems/delegation/index.js";
import { adjustmentTasks, basisEntries, benchmarks, importRuns, listCampaigns, powerLists, serviceGuides, serviceMatters, serviceWindows } from "./systems/power-lists/index.js";
import { contacts, disclosures } from "./systems/publicity/index.js";
import { reorganisations } from "./systems/organisations/index.js";

/** Read a row as: objects of this type live by this table. */
export const LIFECYCLES: readonly LifecycleStore[] = [
  ACCOUNT_CHANGE_LIFECYCLE, anyLifecycle(reorganisations),
  anyLifecycle(trainingPlans), anyLifecycle(trainingSessions), anyLifecycle(studyPlans), anyLifecycle(publicityActivities),
  anyLifecycle(subjectStore), anyLifecycle(officerStore), anyLifecycle(certificateStore), anyLifecycle(reviewerStore),
  anyLifecycle(powerLists), anyLifecycle(adjustmentTasks), anyLifecycle(basisEntries), anyLifecycle(listCampaigns), anyLifecycle(importRuns),
  anyLifecycle(serviceMatters), anyLifecycle(serviceWindows), anyLifecycle(serviceGuides),
  anyLifecycle(disclosures), anyLifecycle(contacts),
  anyLifecycle(delegations), anyLifecycle(campaigns), anyLifecycle(powerTransfers), anyLifecycle(authorisations), anyLifecycle(thirdPartyServices),
  anyLifecycle(benchmarks),
];
