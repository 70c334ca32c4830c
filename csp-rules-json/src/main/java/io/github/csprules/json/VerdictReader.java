package io.github.csprules.json;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Problem;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a verdict from a document.
 * <p>
 * The format is open: unknown properties are skipped, and so are messages, which are rendered again on demand. Reading ends at
 * the first place that is malformed or cannot belong to a written verdict.
 */
final class VerdictReader extends ValueReader {

    private final Positions positions;

    /** Those of which something is known, to see in the end what of it stands there twice. */
    private final List<JsonObject> objects = new ArrayList<>();

    private VerdictReader(Positions positions) {
        super(Format.VERDICT);
        this.positions = positions;
    }

    static Verdict read(JsonObject document, Positions positions) {
        return new VerdictReader(positions).verdict(document);
    }

    private Verdict verdict(JsonObject document) {
        JsonValue schema = document.require("schema");
        if (!Format.VERDICT.schema.equals(schema.textOrNull())) {
            report(Problem.Code.SCHEMA, schema, "`" + Format.VERDICT.schema + "`");
        }
        Verdict.Builder verdict = Verdict.builder(
                        policy(known(document.require("policy"))),
                        day(document.require("asOf")),
                        oneOf(document.require("transaction"), TransactionType.values()),
                        oneOf(document.require("outcome"), Outcome.values()),
                        Verdict.Details.of(
                                statuses(document.require("rules")), list(document.require("findings"), this::finding)))
                .library(text(document.require("library")))
                .assumptions(list(document.require("assumptions"), this::factRef))
                .consequences(list(document.require("consequences"), this::consequence))
                .laterChanges(list(document.require("laterChanges"), this::laterChange))
                .restsOnAssumptions(!flag(document.require("unconditional")));
        ifStated(document.getUnlessNull("reference"), this::text, verdict::reference);
        Verdict read = verdict.build();
        requireFlag(document.require("unconditional"), read.isUnconditional());
        ifStated(document.get("beforeKnownPolicy"), value -> value, v -> requireFlag(v, read.isBeforeKnownPolicy()));
        ifStated(document.get("beyondKnownPolicy"), value -> value, v -> requireFlag(v, read.isBeyondKnownPolicy()));
        objects.add(document);
        objects.forEach(this::requireOnce);
        return read;
    }

    /** What follows from the rest is written as it follows. */
    private void requireFlag(JsonValue value, boolean follows) {
        if (flag(value) != follows) {
            report(Problem.Code.VALUE, value, value::describe, "`" + follows + "`, as follows from the rest");
        }
    }

    /** A written verdict has no property twice: another reader might use the other one. */
    private void requireOnce(JsonObject object) {
        if (object.duplicates().isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(object.known());
        for (JsonValue again : object.duplicates()) {
            if (known.contains(again.place().name())) {
                report(Problem.Code.DUPLICATE, again, () -> "the property a second time", "it once");
            }
        }
    }

    private JsonObject known(JsonValue value) {
        JsonObject object = object(value);
        objects.add(object);
        return object;
    }

    private <T> List<T> filled(JsonValue value, Function<JsonValue, T> entry) {
        List<T> all = list(value, entry);
        if (all.isEmpty()) {
            report(Problem.Code.SIZE, value, () -> "an empty list", "at least one entry");
        }
        return all;
    }

    private LocalDate day(JsonValue value) {
        LocalDate day = date(value);
        if (day.getYear() < 1) {
            report(Problem.Code.DATE, value, () -> "`" + day + "`", "a date of the years 0001 to 9999");
        }
        return day;
    }

    private PolicyRef policy(JsonObject object) {
        String name = text(object.require("name"));
        PolicyRef policy = policyRef(
                name,
                text(object.require("edition")),
                day(object.require("knownFrom")),
                object.require("knownThrough"));
        JsonValue changes = object.get("changes");
        return changes == null
                ? policy
                : policy.changed(changes(known(changes))).named(name);
    }

    private PolicyRef policyRef(String name, String edition, LocalDate knownFrom, JsonValue knownThrough) {
        LocalDate through = day(knownThrough);
        if (through.isBefore(knownFrom)) {
            report(Problem.Code.VALUE, knownThrough, "a day that is not before `knownFrom`");
        }
        return PolicyRef.of(name, edition, knownFrom, through);
    }

    private PolicyRef.Changes changes(JsonObject object) {
        return new PolicyRef.Changes(
                list(object.require("plus"), this::ruleId), list(object.require("without"), this::ruleId));
    }

    /** By rule, in order; of a rule that stands there twice the first status counts. */
    private Map<RuleId, RuleStatus> statuses(JsonValue value) {
        Map<RuleId, RuleStatus> statuses = new LinkedHashMap<>();
        list(value, this::known)
                .forEach(object -> statuses.putIfAbsent(
                        ruleId(object.require("rule")), oneOf(object.require("status"), RuleStatus.values())));
        return statuses;
    }

    private Finding finding(JsonValue value) {
        JsonObject object = known(value);
        RuleId rule = ruleId(object.require("rule"));
        List<String> subjects = filled(object.require("subjects"), this::text);
        List<Citation> citations = list(object.require("citations"), this::citation);
        RuleStatus status = oneOf(object.require("status"), RuleStatus.VIOLATED, RuleStatus.UNDETERMINED);
        if (status == RuleStatus.UNDETERMINED) {
            return new Gap(rule, subjects, filled(object.require("missing"), this::factRef), citations);
        }
        return Violation.builder(rule, text(object.require("reason")), subjects)
                .arguments(arguments(known(object.require("arguments"))))
                .remedies(list(object.require("remedies"), this::remedy))
                .citations(citations)
                .partnerCenterErrors(list(object.require("partnerCenterErrors"), this::text))
                .build();
    }

    private Map<String, ArgumentValue> arguments(JsonObject object) {
        Map<String, ArgumentValue> arguments = new LinkedHashMap<>();
        object.all().forEach((name, value) -> {
            object.get(name);
            arguments.put(name, argument(value));
        });
        return arguments;
    }

    private ArgumentValue argument(JsonValue value) {
        return value instanceof JsonList ? ArgumentValue.of(list(value, this::text)) : ArgumentValue.of(text(value));
    }

    private Remedy remedy(JsonValue value) {
        JsonObject object = known(value);
        return new Remedy(text(object.require("code")), oneOf(object.require("by"), Actor.values()));
    }

    private Consequence consequence(JsonValue value) {
        JsonObject object = known(value);
        return new Consequence(
                text(object.require("code")),
                oneOf(object.require("level"), Consequence.Level.values()),
                arguments(known(object.require("arguments"))),
                list(object.require("citations"), this::citation));
    }

    private LaterChange laterChange(JsonValue value) {
        JsonObject object = known(value);
        return new LaterChange(text(object.require("code")), day(object.require("day")));
    }

    private Citation citation(JsonValue value) {
        JsonObject object = known(value);
        JsonValue clause = object.getUnlessNull("clause");
        var page = text(object.require("page"));
        var section = text(object.require("section"));
        var pageDate = day(object.require("pageDate"));
        return clause == null
                ? Citation.of(page, section, pageDate)
                : Citation.of(text(clause), page, section, pageDate);
    }

    private FactRef factRef(JsonValue value) {
        JsonObject object = known(value);
        return FactRef.of(text(object.require("of")), FactName.of(text(object.require("fact"))));
    }

    private RuleId ruleId(JsonValue value) {
        String id = text(value);
        try {
            return RuleId.of(id);
        } catch (IllegalArgumentException e) { // its message quotes what was found
            report(Problem.Code.VALUE, value, "a rule id such as `customer-within-region`");
            throw e; // never reached: a report ends the reading
        }
    }

    @Override
    void report(Problem.Code code, JsonValue at, Supplier<String> found, String expected) {
        throw new InvalidVerdictException(
                positions.locate(new Problem(code, at.pointer(), found.get(), expected), at.position()));
    }
}
