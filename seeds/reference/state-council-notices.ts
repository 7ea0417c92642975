/** The yearly notices of the General Office of the State Council (国务院办公厅) that arrange holidays and make-up working days. */

/** Read a row as: YEAR: [number of the notice or null where it is not known for certain, …numbers of later notices that changed the year]. */
export const STATE_COUNCIL_NOTICES: Readonly<Record<number, readonly [notice: string | null, ...changedBy: string[]]>> = {
  2004: [null],
  2005: [null],
  2006: [null],
  2007: ["国办发明电〔2006〕49号"],
  2008: ["国办发明电〔2007〕52号"],
  2009: ["国办发明电〔2008〕42号"],
  2010: ["国办发明电〔2009〕27号"],
  2011: ["国办发明电〔2010〕40号"],
  2012: ["国办发明电〔2011〕45号"],
  2013: ["国办发明电〔2012〕33号"],
  2014: ["国办发明电〔2013〕28号"],
  2015: ["国办发明电〔2014〕28号", "国发明电〔2015〕1号"],
  2016: ["国办发明电〔2015〕18号"],
  2017: ["国办发明电〔2016〕17号"],
  2018: ["国办发明电〔2017〕12号"],
  2019: ["国办发明电〔2018〕15号", "国办发明电〔2019〕3号"],
  2020: ["国办发明电〔2019〕16号", "国办发明电〔2020〕1号"],
  2021: ["国办发明电〔2020〕27号"],
  2022: ["国办发明电〔2021〕11号"],
  2023: ["国办发明电〔2022〕16号"],
  2024: ["国办发明电〔2023〕7号"],
  2025: ["国办发明电〔2024〕12号"],
  2026: ["国办发明电〔2025〕7号"],
};
