package io.github.csprules.model;

/** The kinds of problem that make a scenario invalid. */
public enum ProblemCode {
    /** Not JSON, or more of it than is accepted. */
    NOT_JSON("notJson"),
    /** The wrong format, or none named. */
    SCHEMA("schema"),
    /** A required property is left out. */
    MISSING("missing"),
    /** A property that the format does not have. */
    UNKNOWN("unknown"),
    /** The same property twice in one object. */
    DUPLICATE("duplicate"),
    /** A value of another JSON type. */
    TYPE("type"),
    /** A value that is not one of those allowed, or a number out of bounds. */
    VALUE("value"),
    /** A transaction or relationship of unknown type. */
    KIND("kind"),
    /** An id that is blank, padded with white space, or reserved. */
    ID("id"),
    /** An id that is declared already. */
    DUPLICATE_ID("duplicateId"),
    /** An id that is not declared, or that of another kind of thing. */
    REFERENCE("reference"),
    /** Not a country code. */
    COUNTRY("country"),
    /** Not a date of the years 1 to 9999. */
    DATE("date"),
    /** An end before its start. */
    ORDER("order"),
    /** One tenant with two types or in two clouds. */
    TENANT("tenant"),
    /** A second relationship of one type between the same two. */
    DUPLICATE_RELATIONSHIP("duplicateRelationship"),
    /** Provider and reseller are the same partner. */
    SAME_PARTY("sameParty"),
    /** A text or a list that is too long, or too short. */
    SIZE("size"),
    /** A partner named twice. */
    REPEATED("repeated"),
    /** A sales channel and partners that do not go together. */
    SOLD_BY("soldBy"),
    /** An assumption about what is not stated here. */
    ASSUMED("assumed"),
    /** A key or a value that extensions do not take. */
    EXTENSION("extension");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    /**
     * Returns the code as it is written in JSON; it is never renamed.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
