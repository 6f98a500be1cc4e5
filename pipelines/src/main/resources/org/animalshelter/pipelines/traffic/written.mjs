/**
 * The identifier of the write that made a row. A second row has an identifier of its own, and the description of the first,
 * which ends with what was sent.
 */
export const writeOf = ({ identifier, description }) => /(?<= )[0-9a-f-]{36}$/.exec(description)?.[0] ?? identifier;
