/** The rights every tenant table is given: whose rows are seen, who may write what, and what may never be undone. */

export interface TableRights {
  /** Columns the app may update; in a record each goes from null to a value once. */
  readonly update?: readonly string[];
  readonly delete?: boolean;
  /** A record is only ever added to: no owner, no cascade and no later migration changes what it says. */
  readonly record?: boolean;
  /** No change commits without an audit event of the same transaction; holds for every record unless switched off. */
  readonly audited?: boolean;
  /** The table's `version` rises by one with each update, or the update is refused. */
  readonly versioned?: boolean;
}

/** Statements that follow CREATE TABLE of every table with a tenant_id. */
export function secured(table: string, rights: TableRights = {}): string[] {
  const isAudited = rights.audited ?? rights.record ?? false;
  return [
    ...rowSecurity(table),
    ...grants(table, rights),
    ...(rights.record ? appendOnly(table, rights.update ?? []) : []),
    ...(isAudited ? auditDue(table) : []),
    ...(rights.versioned ? [`CREATE TRIGGER ${table}_version BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION control.require_next_version()`] : []),
  ];
}

/** Without the setting current_setting raises an error: a connection of no tenant sees no empty table, it fails. */
const TENANT_OF_CONNECTION = "tenant_id = current_setting('app.tenant')::uuid";

const rowSecurity = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_of_tenant ON ${table} USING (${TENANT_OF_CONNECTION}) WITH CHECK (${TENANT_OF_CONNECTION})`,
];

const grants = (table: string, { update = [], delete: mayDelete = false }: TableRights): string[] => [
  `GRANT SELECT, INSERT ON ${table} TO app`,
  `GRANT SELECT ON ${table} TO auditor`,
  ...(update.length > 0 ? [`GRANT UPDATE (${update.join(", ")}) ON ${table} TO app`] : []),
  ...(mayDelete ? [`GRANT DELETE ON ${table} TO app`] : []),
];

const appendOnly = (table: string, settableOnce: readonly string[]): string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION control.refuse_removal()`,
  `CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table} FOR EACH ROW
     EXECUTE FUNCTION control.refuse_overwriting(${settableOnce.map((column) => `'${column}'`).join(", ")})`,
];

/** Checked once more at commit, when the unit of work has written its event or forgotten to. */
const auditDue = (table: string): string[] => [
  `CREATE CONSTRAINT TRIGGER ${table}_audited AFTER INSERT OR UPDATE ON ${table} DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION control.require_audit_event()`,
];
