/** Members of unions and interfaces are told apart by the name they carry: stores and rules return plain objects. */

export const byTypename = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "__typename" in value && typeof value.__typename === "string" ? value.__typename : undefined;
