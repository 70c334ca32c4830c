package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;

/** What every rule set keeps, and why hosts rely on it. */
enum Law {
    PURE(
            "the same question has the same answer, however often, after whatever else, in whatever thread, locale or time zone it is asked",
            "hosts compare verdicts, keep them, and replay them years later"),
    TOTAL(
            "every valid scenario gets an answer, of declared reasons, about declared parties and facts, and one that can be put into words",
            "an ordering system has no place for an exception, and shows what the header promises"),
    INDEPENDENT(
            "what a rule answers does not depend on which other rules are asked, or in what order",
            "hosts add rules and leave rules out, and read each finding by itself"),
    HONEST(
            "a gap names the facts that decide, a violation is proved by what is stated, and only declared facts matter",
            "hosts collect the facts that a rule declares, ask for those that a gap names, and stop at a violation"),
    DECLARED(
            "every fact that a rule declares as read can change its answer",
            "hosts collect what is declared, and should not collect it in vain"),
    STABLE(
            "what is allowed stays allowed when something is stated that nobody asked for",
            "what a host did not state is never assumed, so there is nothing to be surprised by later"),
    ROUTES(
            "routes lead where they say, by steps that can be taken and none of which can be left out, and steps keep to what they are for",
            "people follow routes, and do in Partner Center what each step says"),
    ROUND_TRIP(
            "scenarios and verdicts are the same after they were written as JSON and read again",
            "questions and answers go through queues, files and other programs");

    private final String statement;
    private final String purpose;

    Law(String statement, String purpose) {
        this.statement = statement;
        this.purpose = purpose;
    }

    LawBrokenError broken(Scenario scenario, String what) {
        return new LawBrokenError(this, what, CspJson.writeScenario(scenario));
    }

    String statement() {
        return statement;
    }

    String purpose() {
        return purpose;
    }
}
