/** `npm run db:roles`: prints the SQL that a database administrator runs once, before the platform's first boot on an outside server. */
import { databaseSql, rolesSql } from "./roles.js";

const lines = [
  "-- Run as a superuser on PostgreSQL 15 or newer; replace each <password of …> first.",
  ...rolesSql((role) => `<password of ${role}>`).map((sql) => `${sql};`),
  ...databaseSql().map((sql) => `${sql};`),
  "-- DATABASE_URL=postgres://app:<password of app>@host:5432/responsibility",
  "-- DATABASE_OWNER_URL=postgres://owner:<password of owner>@host:5432/responsibility (to migrate; leave it out while serving)",
];
console.log(lines.join("\n"));
