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
 * What a rule shows to a person: all that its headers say, version by version, in the words of one language.
 * <p>
 * Whoever prints a rule lays this out; beside the words stands the data that they are about. This class is immutable and
 * thread-safe.
 */
public final class RuleSheet {

    private final RuleId id;
    private final String title;
    private final List<Version> versions;

    /**
     * One version of a rule: that of a period.
     *
     * @param info its header
     * @param inForce its period
     * @param transactions the types of transaction that it looks at
     * @param reads the facts that it reads
     * @param judgesOnlyIfStated the facts that it judges where they are stated, but does not ask for everywhere
     * @param reasons the ways of violating it
     * @param clauses all that it rests on, by page and section
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
         * @param reasons the ways of violating it
         * @param clauses all that it rests on
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
     * @param owner whose fact it is
     * @param description what it is
     */
    public record Read(FactKind fact, String owner, String description) {

        /**
         * Creates a fact.
         *
         * @param fact the fact
         * @param owner whose fact it is
         * @param description what it is
         */
        public Read {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(description, "description");
        }
    }

    /**
     * One way of violating a rule.
     *
     * @param reason the reason
     * @param message what a finding says of it, with its arguments in braces
     * @param remedies what can be done about it, best first, with arguments in braces
     * @param steps the steps that routes take against it, in the order of the policy; of reasons of one name each has those that
     *     carry out remedies of its own
     * @param needs what is needed where no step helps
     * @param errors what Partner Center answers for the same
     * @param clauses what decides it, by page and section
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
         * @param message what a finding says of it
         * @param remedies what can be done about it
         * @param steps the steps that routes take against it
         * @param needs what is needed where no step helps
         * @param errors what Partner Center answers for the same
         * @param clauses what decides it
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
         * {@return the steps that carry a remedy out; if there is none, {@link #needs} says what is needed}
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
     * @param message the codes, and for which partners they come
     */
    public record Errors(List<String> codes, String message) {

        /**
         * Creates error codes.
         *
         * @param codes the codes
         * @param message the codes, and for which partners they come
         */
        public Errors {
            codes = List.copyOf(codes);
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A step: something that can be done about violations, and that routes are made of.
     *
     * @param step its header
     * @param message what is done, with its arguments in braces
     * @param by who takes it; nobody if only its actions say so
     * @param places where it is done; none where the documentation names no place
     * @param transaction the transaction that it is in Partner Center, if it is one
     * @param changes what it changes
     * @param against the names of the reasons that it is for, by rule in catalogue order
     * @param clauses what it rests on, by page and section
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
         * @param message what is done
         * @param by who takes it
         * @param places where it is done
         * @param transaction the transaction that it is in Partner Center
         * @param changes what it changes
         * @param against the names of the reasons that it is for, by rule
         * @param clauses what it rests on
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
     * Where a step is done.
     *
     * @param by who finds the place; everybody for whom there is no other if it is empty
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
     * @param rules a set that the rule is in
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
     * Puts the steps into words that a rule set's routes are made of.
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

    /** {@return what the rule demands, in one sentence} */
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

        /** Whether a step is for a reason, and not only for one that has the same name but other remedies. */
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
