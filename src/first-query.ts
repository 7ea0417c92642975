/** The first query of README and GraphiQL: who assesses the tax bureau of 延吉市, and why. */
export const firstQuery = `query WhoAssesses {
  bureau: orgUnit(code: "YB-YANJI-TAX") {
    name
    mode
    modeLabel
    ancestors { name }
  }
}`;
