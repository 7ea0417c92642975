/** A basis and an item of a power list as 州人社局 writes them, complete in every element. */
export const lawOf = (unit: string, more: object = {}) => ({
  unit, title: "保障农民工工资支付条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "国务院令第724号", promulgatedOn: "2019-12-30", effectiveOn: "2020-05-01", ...more,
});
export const itemOf = ({ list, unit, basis }: { readonly list: string; readonly unit: string; readonly basis: string }, more: object = {}) => ({
  list, code: "RS-CF-001", actionKind: "PENALTY", matter: "对拖欠农民工工资的处罚", duty: "保障农民工工资支付", subject: unit, power: "责令限期改正、罚款", target: "按期足额支付",
  procedure: "立案、调查、审核、决定、送达", responsibility: "不履行职责的依法处分", responsiblePost: "监察员", bases: [{ basis, articles: "第五十四条" }], ...more,
});
