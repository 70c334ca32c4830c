package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.verdict.Report.Clauses;
import io.github.csprules.verdict.Report.Cure;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
     * @param errors what Partner Center answers for the same
     * @param clauses what decides it, by page and section
     */
    public record Way(Reason reason, String message, List<Cure> remedies, List<Errors> errors, List<Clauses> clauses) {

        /**
         * Creates a way.
         *
         * @param reason the reason
         * @param message what a finding says of it
         * @param remedies what can be done about it
         * @param errors what Partner Center answers for the same
         * @param clauses what decides it
         */
        public Way {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
            remedies = List.copyOf(remedies);
            errors = List.copyOf(errors);
            clauses = List.copyOf(clauses);
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
        Writer writer = new Writer(rules, id, texts, locale);
        List<Version> versions = rules.versions(id).stream()
                .map(TransactionRule::info)
                .map(writer::version)
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no rule `" + id + "` in the rule set " + rules.policy());
        }
        return new RuleSheet(id, texts.title(id, locale), versions);
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
    private record Writer(RuleSet rules, RuleId id, Texts texts, Locale locale) {

        Version version(RuleInfo info) {
            return new Version(
                    info,
                    inForce(info.period()),
                    info.types().stream().map(type -> texts.label(type, locale)).toList(),
                    info.reads().stream().map(this::read).toList(),
                    info.judgesOnlyIfStated().stream().map(this::read).toList(),
                    info.reasons().stream()
                            .map(reason -> way(reason, info.errorCodes(reason)))
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

        private Way way(Reason reason, List<Reason.ErrorCode> errorCodes) {
            return new Way(
                    reason,
                    texts.template(id, reason.name(), locale),
                    reason.remedies().stream()
                            .map(remedy ->
                                    new Cure(remedy, texts.label(remedy.by(), locale), texts.template(remedy, locale)))
                            .toList(),
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
