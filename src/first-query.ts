/** The first query of README and GraphiQL: who assesses the tax bureau of 延吉市, and why. */
export const firstQuery = `query WhoAssesses {
  orgUnit(code: "YB-YANJI-TAX") {
    name
    modeLabel
    assessors(kind: ENFORCEMENT) {
      responsible {
        unit { name }
        shareLabel
        verdict {
          rule
          reason
          law { id }
          path { from { name } relationLabel to { name } }
        }
      }
      mustHear { unit { name } preparedBy { name } }
    }
  }
}`;
