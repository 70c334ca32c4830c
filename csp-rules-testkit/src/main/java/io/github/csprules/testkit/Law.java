package io.github.csprules.testkit;

import java.util.Locale;

/** What every rule set keeps, and why hosts rely on it. */
public enum Law {
    /** Every valid scenario gets an answer that the headers declare. */
    TOTAL(
            200,
            "every valid scenario gets an answer, of declared reasons, about declared parties and facts, and one that can be put into words",
            "an ordering system has no place for an exception, and shows what the header promises"),
    /** The same question has the same answer. */
    PURE(
            120,
            "the same question has the same answer, however often, after whatever else, in whatever thread, locale or time zone it is asked",
            "hosts compare verdicts, keep them, and replay them years later"),
    /** Rules answer as they do alone. */
    INDEPENDENT(
            120,
            "what a rule answers does not depend on which other rules are asked, or in what order",
            "hosts add rules and leave rules out, and read each finding by itself"),
    /** Gaps and violations are what they say. */
    HONEST(
            150,
            "a gap names the facts that decide, a violation is proved by what is stated, and only declared facts matter",
            "hosts collect the facts that a rule declares, ask for those that a gap names, and stop at a violation"),
    /** Every declared fact matters. */
    DECLARED(
            3_000,
            "every fact that a rule declares as read can change its answer",
            "hosts collect what is declared, and should not collect it in vain"),
    /** What is settled stays settled. */
    STABLE(
            200,
            "a rule that is settled stays settled when something is stated that nobody asked for",
            "what a host did not state is never assumed, so there is nothing to be surprised by later"),
    /** Each missing fact can matter. */
    ASKED(
            200,
            "each fact that a gap asks for can matter to the answer",
            "hosts ask people for what is missing, and should not ask them in vain"),
    /** An assumed fact is judged as a stated one. */
    ASSUMED(
            200,
            "a fact that is assumed is judged as one that is known",
            "hosts work with assumptions, and see in the verdict which of them it rests on"),
    /** Ids of parties and tenants mean nothing. */
    RENAMED(
            100,
            "with other ids of parties and tenants, the verdict has the other ids, and is the same in all else",
            "ids are keys of a host's, and differ from one system to the next"),
    /** Lists are in no order. */
    SHUFFLED(
            100,
            "the order of partners, customers, subscriptions and relationships in a book means nothing",
            "books are put together from databases, which promise no order"),
    /** Names mean nothing and are kept to themselves. */
    UNNAMED(
            100,
            "names of parties change nothing, and no verdict tells a name or the id of a tenant",
            "verdicts are logged, kept and sent on"),
    /** Several threads can ask at once. */
    TOGETHER(
            40,
            "several threads that ask one rule set at once have the answers of one",
            "one rule set serves all requests of a server"),
    /** All that a rule can say is said somewhere. */
    REACHABLE(
            2_000,
            "a rule is satisfied in some scenario, and violated for each of its reasons in some",
            "texts are written and tests are made for every reason, and a rule that is never satisfied allows nothing"),
    /** Answers come at once. */
    PROMPT(60, "no rule takes longer than a tenth of a second", "people and orders wait for the answer"),
    /** All that a rule can say has a text. */
    WORDED(
            0,
            "every reason, remedy, consequence and question of a host's own rules has a text in every language, which speaks of"
                    + " nothing but arguments and subjects",
            "people read sentences, not codes"),
    /** Routes lead where they say. */
    ROUTES(
            100,
            "routes lead where they say, by steps that can be taken and none of which can be left out, and steps keep to what they are for",
            "people follow routes, and do in Partner Center what each step says"),
    /** Scenarios and verdicts survive JSON. */
    ROUND_TRIP(
            200,
            "scenarios and verdicts are the same after they were written as JSON and read again",
            "questions and answers go through queues, files and other programs");

    private final int tries;
    private final String statement;
    private final String purpose;

    Law(int tries, String statement, String purpose) {
        this.tries = tries;
        this.statement = statement;
        this.purpose = purpose;
    }

    /** {@return of how many scenarios the law is asked unless something else is said; fewer where fewer are enough} */
    public int tries() {
        return tries;
    }

    /**
     * Returns of how many scenarios the law is asked with some effort. Those that are asked until all was seen find rules guilty that
     * were not asked enough, so they are not asked less.
     *
     * @param effort how many times as much as usual
     * @return how many, at least one
     */
    public int triesAt(double effort) {
        double times = this == DECLARED || this == REACHABLE ? Math.max(1, effort) : effort;
        return (int) Math.max(1, Math.round(tries * times));
    }

    /** {@return what the law says} */
    public String statement() {
        return statement;
    }

    /** {@return why hosts rely on it} */
    public String purpose() {
        return purpose;
    }

    /** Whether it is about rules that throw, or answer otherwise when asked the same again: others do not speak of these. */
    boolean isAboutUnsteadiness() {
        return this == TOTAL || this == PURE || this == TOGETHER || this == PROMPT;
    }

    /** {@return the name in small letters, such as {@code round trip}} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
