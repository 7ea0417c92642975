/** What portals may ask by GET without signing in: documents of this house, each named and known by the digest of its text. */
import type { PictureText } from "./platform/http/trusted-documents.js";

/** Read a row as: NAME: one query over what is published at a place. A changed text has another id; portals read ids from docs/public-documents.json. */
export const PUBLIC_DOCUMENTS = {
  // a name is asked about by POST: addresses are written down on their way
  certificate: `query PublicCertificate($place: String!, $number: String!) {
  certificateCheck(place: $place, number: $number) { organ number areas areasLabel standing standingLabel isVoid }
}`,
  auxiliaries: `query PublicAuxiliaries($place: String!, $unit: String!) {
  auxiliaryRoster(place: $place, unit: $unit) { name unit }
}`,
  subjects: `query PublicSubjects($place: String!) {
  publishedSubjects(place: $place) { unit code examinedOn }
}`,
  powerLists: `query PublicPowerLists($place: String!, $asOf: LegalDate, $first: Int, $after: String) {
  publicPowerLists(place: $place, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { organ organCode title edition publishedOn itemCount sites { channel channelLabel url publishedOn } } }
  }
}`,
  powerList: `query PublicPowerList($place: String!, $organ: String!, $asOf: LegalDate) {
  publicPowerList(place: $place, organ: $organ, asOf: $asOf) { organ organCode title edition publishedOn supersededOn itemCount sites { channel channelLabel url publishedOn } }
}`,
  powerListEditions: `query PublicPowerListEditions($place: String!, $organ: String!, $first: Int, $after: String) {
  publicPowerListEditions(place: $place, organ: $organ, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { title edition publishedOn supersededOn itemCount } }
  }
}`,
  powerListDifference: `query PublicPowerListDifference($place: String!, $organ: String!, $earlier: Int!, $later: Int!, $first: Int, $after: String) {
  publicPowerListDifference(place: $place, organ: $organ, earlier: $earlier, later: $later, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { code kind kindLabel elements { element elementLabel before after } } }
  }
}`,
  powerItems: `query PublicPowerItems($place: String!, $filter: PublicPowerItemFilter, $asOf: LegalDate, $first: Int, $after: String) {
  publicPowerItems(place: $place, filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      organ organCode code actionKind actionKindLabel matter duty subject power target procedure responsibility responsiblePost flowSteps flowChartUrl edition publishedOn
      bases { title rank rankLabel issuer number articles url effectiveOn status statusLabel }
    } }
  }
}`,
  bases: `query PublicBases($place: String!, $filter: PublicBasisFilter, $asOf: LegalDate, $first: Int, $after: String) {
  publicBases(place: $place, filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      title rank rankLabel issuer number promulgatedOn effectiveOn lapsesOn status statusLabel publishedIn url articles
      items { organ organCode code matter articles }
    } }
  }
}`,
  benchmarks: `query PublicBenchmarks($place: String!, $filter: PublicBenchmarkFilter, $asOf: LegalDate, $first: Int, $after: String) {
  publicBenchmarks(place: $place, filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { organ organCode itemCode edition title scope basis articles publishedOn url tiers { degree degreeLabel conditions measure measureLabel amountFrom amountTo factors } } }
  }
}`,
  disclosures: `query PublicDisclosures($place: String!, $filter: PublicDisclosureFilter, $asOf: LegalDate, $first: Int, $after: String) {
  publicDisclosures(place: $place, filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { organ organCode edition kind kindLabel category categoryLabel section sectionLabel title body validFrom validTo publishedOn places { channel channelLabel publishedOn url location outlet issue } } }
  }
}`,
  organProfile: `query PublicOrganProfile($place: String!, $organ: String!, $asOf: LegalDate) {
  publicOrganProfile(place: $place, organ: $organ, asOf: $asOf) {
    organ organCode examinedOn listEdition dossier { edition url publishedOn } contacts { unit kind kindLabel number hours }
    sections { section sectionLabel registerCount items { title body validFrom validTo publishedOn places { channel channelLabel publishedOn url location } } }
  }
}`,
  delegations: `query PublicDelegations($place: String!, $filter: PublicDelegationFilter, $asOf: LegalDate, $history: Boolean, $first: Int, $after: String) {
  publicDelegations(place: $place, filter: $filter, asOf: $asOf, history: $history, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node {
      delegator delegatorCode delegate delegateCode letterNo powers territory startsOn endsOn effectiveOn endedOn standing standingLabel
      matters { code actionKind actionKindLabel } bases { title articles } sites { side sideLabel url publishedOn }
    } }
  }
}`,
  serviceGuides: `query PublicServiceGuides($place: String!, $filter: PublicServiceGuideFilter, $asOf: LegalDate, $first: Int, $after: String) {
  publicServiceGuides(place: $place, filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { organ organCode matterCode matter category categoryLabel edition publishedOn supersededOn promisedDays window { name location hours } } }
  }
}`,
  serviceGuide: `query PublicServiceGuide($place: String!, $organ: String!, $matter: String!, $asOf: LegalDate) {
  publicServiceGuide(place: $place, organ: $organ, matter: $matter, asOf: $asOf) {
    organ organCode matterCode matter category categoryLabel edition publishedOn supersededOn conditions quantity mode modeLabel statutoryDays promisedDays extensionDays longerBy sampleFormUrl
    bases { title articles } materials { name form formLabel copies note } steps { code kind kindLabel title actor timeLimit next { to label } }
    window { name location hours duties { post duty } } contacts { unit kind kindLabel number hours } places { channel channelLabel place publishedOn }
  }
}`,
  roster: `query PublicRoster($place: String!, $organ: String!, $isAuxiliary: Boolean, $first: Int, $after: String) {
  publicRoster(place: $place, organ: $organ, isAuxiliary: $isAuxiliary, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { name unit unitCode isAuxiliary areas areasLabel certificateNumber } }
  }
}`,
} as const satisfies Readonly<Record<string, string>>;

/** Read a row as: NAME: the drawing at /public/NAME/<path>.svg?<query>, the one text that its document answers with; null is answered like what never was. */
export const PUBLIC_PICTURES = {
  "flow-charts": {
    path: ["place", "organ", "matter"], query: ["asOf"], document: `query PublicFlowChart($place: String!, $organ: String!, $matter: String!, $asOf: LegalDate) {
  publicServiceGuide(place: $place, organ: $organ, matter: $matter, asOf: $asOf) { flowChart }
}`,
  },
} as const satisfies Readonly<Record<string, PictureText>>;
