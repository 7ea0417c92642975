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

/** A question to what is published: what it takes beside the tenant ($1) and the day ($2), what it returns, and its text. */
export interface PublishedQuestion { readonly takes: readonly string[]; readonly returns: string; readonly query: string }

/**
 * Asked by the role of anonymous readers alone, which reaches no table. A question acts as the owner, whom row security binds to the tenant of
 * the connection like everybody; a fixed search path lets no other table answer for ours.
 */
export function publishedQuestion(name: string, { takes, returns, query }: PublishedQuestion): string[] {
  const signature = `public.${name} (${["uuid", "date", ...takes].join(", ")})`;
  return [
    `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ ${query} $$`,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${signature} TO public_reader`,
  ];
}

/** A list of what is published: which rows are FOUND (their `id` and `key`, a text that orders them) and how those of a page are SHOWN. */
export interface PublishedPages {
  /** Types of the filter, from $3 on. */
  readonly filter: readonly string[];
  readonly returns: string;
  /** What both parts stand on, put together once: `NAME AS MATERIALIZED (…)`. */
  readonly given?: string;
  readonly found: string;
  /** Columns after id and key, of `found.id` joined with whatever `from` names. */
  readonly shown: string;
  readonly from: string;
}

/** Two questions: a page, which is cut before anything is put together for it, and the total. */
export function publishedPages(name: string, { filter, returns, given, found, shown, from }: PublishedPages): string[] {
  const over = given === undefined ? "WITH" : `WITH ${given},`;
  const [key, id, isDescending, limit] = [0, 1, 2, 3].map((at) => `$${filter.length + 3 + at}`);
  const order = (rows: string): string => `CASE WHEN ${isDescending} THEN ${rows}.key END DESC, CASE WHEN ${isDescending} THEN ${rows}.id END DESC, ${rows}.key, ${rows}.id`;
  return [
    ...publishedQuestion(name, {
      takes: [...filter, "text", "uuid", "boolean", "integer"], returns: `TABLE (id uuid, key text, ${returns})`,
      query: `${over} every AS (${found}), found AS (SELECT every.id, every.key FROM every
          WHERE ${key} IS NULL OR CASE WHEN ${isDescending} THEN (every.key, every.id) < (${key}, ${id}) ELSE (every.key, every.id) > (${key}, ${id}) END
          ORDER BY ${order("every")} LIMIT least(${limit}, ${MOST_ROWS}))
        SELECT found.id, found.key, ${shown} FROM found ${from} ORDER BY ${order("found")}`,
    }),
    ...publishedQuestion(`${name}_count`, { takes: filter, returns: "bigint", query: `${over} every AS (${found}) SELECT count(*) FROM every` }),
  ];
}
/** A full page and the row that says there is a next one. */
const MOST_ROWS = 101;
