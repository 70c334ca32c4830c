package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Report.Clauses;
import io.github.csprules.verdict.Report.Cure;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule in the words of one language: the content of its headers, version by version.
 * <p>
 * Programs that show a rule lay this out. Each text comes with its data. This class is immutable and thread-safe.
 */
public final class RuleSheet {

    private final RuleId id;
    private final String title;
    private final List<Version> versions;

    /**
     * One version of a rule, for a period.
     *
     * @param info its header
     * @param inForce its period
     * @param transactions the types of transaction that it looks at
     * @param reads the facts that it reads
     * @param judgesOnlyIfStated the facts that it judges if they are stated, but does not always ask for
     * @param reasons the ways to violate it
     * @param clauses all clauses, by page and section
     */
    public record Version(
            RuleInfo info,
            String inForce,
            List<String> transactions,
            List<Read> reads,
            List<Read> judgesOnlyIfStated,
            List<Way> reasons,
            List<Clauses> clauses) {

        /**
         * Creates a version.
         *
         * @param info its header
         * @param inForce its period
         * @param transactions the types of transaction that it looks at
         * @param reads the facts that it reads
         * @param judgesOnlyIfStated the facts that it judges only if they are stated
         * @param reasons the ways to violate it
         * @param clauses all clauses
         */
        public Version {
            Objects.requireNonNull(info, "info");
            Objects.requireNonNull(inForce, "inForce");
            transactions = List.copyOf(transactions);
            reads = List.copyOf(reads);
            judgesOnlyIfStated = List.copyOf(judgesOnlyIfStated);
            reasons = List.copyOf(reasons);
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A fact that a rule reads.
     *
     * @param fact the fact
     * @param owner the kind of object that has it
     * @param description its description
     */
    public record Read(FactKind fact, String owner, String description) {

        /**
         * Creates a fact.
         *
         * @param fact the fact
         * @param owner the kind of object that has it
         * @param description its description
         */
        public Read {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(description, "description");
        }
    }

    /**
     * One way to violate a rule.
     *
     * @param reason the reason
     * @param message the message of a finding, with arguments in braces
     * @param remedies the remedies, best first, with arguments in braces
     * @param steps the steps that cure it, in the order of the policy; among reasons with one name, each has the steps for its
     *     own remedies
     * @param needs what is needed if no step helps
     * @param errors the error codes of Partner Center for the same violation
     * @param clauses the decisive clauses, by page and section
     */
    public record Way(
            Reason reason,
            String message,
            List<Cure> remedies,
            List<StepSheet> steps,
            String needs,
            List<Errors> errors,
            List<Clauses> clauses) {

        /**
         * Creates a way.
         *
         * @param reason the reason
         * @param message the message of a finding
         * @param remedies the remedies
         * @param steps the steps that cure it
         * @param needs what is needed if no step helps
         * @param errors the error codes of Partner Center for the same violation
         * @param clauses the decisive clauses
         */
        public Way {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
            remedies = List.copyOf(remedies);
            steps = List.copyOf(steps);
            Objects.requireNonNull(needs, "needs");
            errors = List.copyOf(errors);
            clauses = List.copyOf(clauses);
        }

        /**
         * {@return the steps that carry out a remedy; if there is none, {@link #needs} says what is needed}
         *
         * @param cure one of the remedies
         */
        public List<StepSheet> stepsOf(Cure cure) {
            return steps.stream()
                    .filter(step ->
                            step.step().remedies().contains(cure.remedy().code()))
                    .toList();
        }
    }

    /**
     * Error codes of Partner Center for the same partners.
     *
     * @param codes the codes
     * @param message the codes in words, with the partners concerned
     */
    public record Errors(List<String> codes, String message) {

        /**
         * Creates error codes.
         *
         * @param codes the codes
         * @param message the codes in words, with the partners concerned
         */
        public Errors {
            codes = List.copyOf(codes);
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A step of routes, in words.
     *
     * @param step its header
     * @param message the step in words, with arguments in braces
     * @param by who acts; empty if that depends on the action
     * @param places where to do it; none if the documentation names no place
     * @param transaction the transaction that it carries out in Partner Center, if any
     * @param changes what it changes
     * @param against the names of the reasons that it can cure, by rule in catalogue order
     * @param clauses the clauses on which it rests, by page and section
     */
    public record StepSheet(
            Step step,
            String message,
            List<String> by,
            List<Place> places,
            Optional<String> transaction,
            String changes,
            Map<RuleId, List<String>> against,
            List<Clauses> clauses) {

        /**
         * Creates a step.
         *
         * @param step its header
         * @param message the step in words
         * @param by who acts
         * @param places where to do it
         * @param transaction the transaction that it carries out in Partner Center
         * @param changes what it changes
         * @param against the names of the reasons that it can cure, by rule
         * @param clauses the clauses on which it rests
         */
        public StepSheet {
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(message, "message");
            by = List.copyOf(by);
            places = List.copyOf(places);
            Objects.requireNonNull(transaction, "transaction");
            Objects.requireNonNull(changes, "changes");
            against = Collections.unmodifiableMap(new LinkedHashMap<>(against));
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * The place of a step in Partner Center.
     *
     * @param by who finds the place; empty means everybody without another one
     * @param who the same in words
     * @param where the place
     */
    public record Place(Optional<Actor> by, String who, String where) {

        /**
         * Creates a place.
         *
         * @param by who finds the place
         * @param who the same in words
         * @param where the place
         */
        public Place {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(where, "where");
        }
    }

    private RuleSheet(RuleId id, String title, List<Version> versions) {
        this.id = id;
        this.title = title;
        this.versions = versions;
    }

    /**
     * Puts a rule into words.
     *
     * @param rules a set with the rule
     * @param id the rule
     * @param texts the words
     * @param locale the language
     * @return the sheet
     * @throws IllegalArgumentException if the set has no such rule
     */
    public static RuleSheet of(RuleSet rules, RuleId id, Texts texts, Locale locale) {
        Writer writer = new Writer(rules, id, steps(rules, texts, locale), texts, locale);
        List<Version> versions = rules.versions(id).stream()
                .map(TransactionRule::info)
                .map(writer::version)
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no rule `" + id + "` in the rule set " + rules.policy());
        }
        return new RuleSheet(id, texts.title(id, locale), versions);
    }

    /**
     * Puts the steps of a rule set into words.
     *
     * @param rules the set
     * @param texts the words
     * @param locale the language
     * @return the steps, in the order of the policy
     */
    public static List<StepSheet> steps(RuleSet rules, Texts texts, Locale locale) {
        return new StepWriter(rules, texts, locale).sheets();
    }

    /** {@return the id of the rule} */
    public RuleId id() {
        return id;
    }

    /** {@return the demand of the rule, in one sentence} */
    public String title() {
        return title;
    }

    /** {@return its versions, at least one, in the order of their periods} */
    public List<Version> versions() {
        return versions;
    }

    @Override
    public String toString() {
        return id.toString();
    }

    /** Puts headers of one rule into words. */
    private record Writer(RuleSet rules, RuleId id, List<StepSheet> steps, Texts texts, Locale locale) {

        Version version(RuleInfo info) {
            return new Version(
                    info,
                    inForce(info.period()),
                    info.types().stream().map(type -> texts.label(type, locale)).toList(),
                    info.reads().stream().map(this::read).toList(),
                    info.judgesOnlyIfStated().stream().map(this::read).toList(),
                    info.reasons().stream()
                            .map(reason -> way(reason, info.reasons(), info.errorCodes(reason)))
                            .toList(),
                    Clauses.of(rules.citations(info)));
        }

        private String inForce(DateRange period) {
            Map<String, String> days = new HashMap<>();
            if (period.hasStart()) {
                days.put("start", period.start().toString());
            }
            if (period.hasEnd()) {
                days.put("end", period.end().toString());
            }
            return texts.text(keyOf(period), days, locale);
        }

        private static String keyOf(DateRange period) {
            if (period.hasStart()) {
                return period.hasEnd() ? "sheet.in-force.start-and-end" : "sheet.in-force.start";
            }
            return period.hasEnd() ? "sheet.in-force.end" : "sheet.in-force.always";
        }

        private Read read(FactKind fact) {
            return new Read(fact, texts.label(fact.owner(), locale), texts.description(fact, locale));
        }

        /** Whether a step can cure this reason, and not only another one with the same name and other remedies. */
        private boolean isAgainst(Step step, Reason reason, List<Reason> reasons) {
            return step.isFor(id.value(), reason.name())
                    && (carriesOut(step, reason)
                            || reasons.stream()
                                    .noneMatch(other -> other.name().equals(reason.name()) && carriesOut(step, other)));
        }

        private static boolean carriesOut(Step step, Reason reason) {
            return reason.remedies().stream().map(Remedy::code).anyMatch(step.remedies()::contains);
        }

        private Way way(Reason reason, List<Reason> reasons, List<Reason.ErrorCode> errorCodes) {
            return new Way(
                    reason,
                    texts.template(id, reason.name(), locale),
                    reason.remedies().stream()
                            .map(remedy ->
                                    new Cure(remedy, texts.label(remedy.by(), locale), texts.template(remedy, locale)))
                            .toList(),
                    steps.stream()
                            .filter(step -> isAgainst(step.step(), reason, reasons))
                            .toList(),
                    texts.text("needs." + reason.need(), locale),
                    errors(errorCodes),
                    Clauses.of(rules.decisive(reason)));
        }

        private List<Errors> errors(List<Reason.ErrorCode> all) {
            Map<String, List<String>> byPartners = all.stream()
                    .collect(Collectors.groupingBy(
                            this::partners,
                            LinkedHashMap::new,
                            Collectors.mapping(Reason.ErrorCode::code, Collectors.toList())));
            return byPartners.entrySet().stream()
                    .map(each -> errors(each.getValue(), each.getKey()))
                    .toList();
        }

        private Errors errors(List<String> codes, String partners) {
            Map<String, String> words = Map.of("codes", String.join(", ", codes), "partners", partners);
            String key = partners.isEmpty() ? "report.partner-center" : "sheet.partner-center-for";
            return new Errors(codes, texts.text(key, words, locale));
        }

        private String partners(Reason.ErrorCode error) {
            return error.partnerTypes().stream()
                    .sorted()
                    .map(type -> texts.label(type, locale))
                    .collect(Collectors.joining(" " + texts.text("report.or", locale) + " "));
        }
    }
}
