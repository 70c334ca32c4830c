package io.github.csprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.catalog.Edition;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Documentation;
import io.github.csprules.rule.KnownChange;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the rules, the tables of the policy and the clauses of the pages together. The tables stand in test resources as the
 * policy has them, written apart from the code.
 */
class TraceabilityTest {

    /** The edition that numbered the statements. */
    private static final Edition OLDEST = CspPolicy.editions().get(0);

    /** The bearing of each clause, by its id. */
    private static final Map<String, String> CLAUSES = new LinkedHashMap<>();

    static {
        for (String line :
                lines(Edition.class, "clauses-2021-06.csv").stream().skip(1).toList()) {
            String[] row = line.split(",", -1);
            CLAUSES.put(row[0], row[row.length - 1]);
        }
    }

    /** A line of the table of rules, in one of its editions. */
    record Row(
            Edition edition,
            String id,
            DateRange period,
            Set<TransactionType> types,
            Set<String> reasons,
            Set<String> citations) {

        static List<Row> parse(String line) {
            String[] cells = line.split("\\|", -1);
            return words(cells[1]).stream()
                    .map(CspPolicy::edition)
                    .map(edition -> new Row(
                            edition,
                            cells[0].strip(),
                            periodOf(cells[2].strip()),
                            words(cells[3]).stream()
                                    .map(TransactionType::valueOf)
                                    .collect(Collectors.toSet()),
                            Set.copyOf(words(cells[4])),
                            Set.copyOf(expand(cells[5], edition))))
                    .toList();
        }

        /** The header of the version that is in force at the start of the row's period. */
        RuleInfo info() {
            return edition.extended().versions(RuleId.of(id)).stream()
                    .map(TransactionRule::info)
                    .filter(info -> info.period().contains(period.start()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return id + " in " + edition;
        }
    }

    private static DateRange periodOf(String text) {
        String[] ends = text.isEmpty() ? new String[] {"", ""} : text.split("\\.\\.", -1);
        return new DateRange(
                ends[0].isEmpty() ? LocalDate.MIN : LocalDate.parse(ends[0]),
                ends[1].isEmpty() ? LocalDate.MAX : LocalDate.parse(ends[1]));
    }

    static List<Row> rows() {
        return lines(TraceabilityTest.class, "/policy/rules.txt").stream()
                .flatMap(line -> Row.parse(line).stream())
                .toList();
    }

    static List<Edition> editions() {
        return CspPolicy.editions();
    }

    /** Every version of every rule, with an edition that has it. */
    static List<Arguments> rules() {
        List<Arguments> all = new ArrayList<>();
        for (Edition edition : editions()) {
            edition.extended().forEach(rule -> all.add(Arguments.of(rule, edition)));
        }
        return all;
    }

    // Rules

    @ParameterizedTest
    @MethodSource("editions")
    void the_rules_are_those_of_the_policy_in_its_order(Edition edition) {
        assertThat(edition.extended())
                .extracting(rule -> rule.info().id().value())
                .containsExactlyElementsOf(rows().stream()
                        .filter(row -> row.edition.equals(edition))
                        .map(Row::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_looks_at_the_transactions_of_the_policy_from_its_day_on(Row row) {
        assertThat(row.info().types()).containsExactlyInAnyOrderElementsOf(row.types);
        assertThat(row.info().period()).isEqualTo(row.period);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_has_the_reasons_of_the_policy(Row row) {
        assertThat(row.info().reasons().stream().map(Reason::name).distinct())
                .containsExactlyInAnyOrderElementsOf(row.reasons);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_rule_cites_the_clauses_of_the_policy(Row row) {
        assertThat(row.edition.extended().citations(row.info()))
                .extracting(Citation::toString)
                .containsExactlyInAnyOrderElementsOf(row.citations);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_reason_rests_on_clauses_of_its_rule_and_can_be_cured(TransactionRule rule, Edition edition) {
        RuleSet rules = edition.extended();
        for (Reason reason : rule.info().reasons()) {
            assertThat(rules.decisive(reason))
                    .as("decisive clauses of %s", reason)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(rules.citations(rule.info()));
            assertThat(reason.remedies())
                    .as("remedies of %s", reason)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    /** A number that an edition no longer has is left out of its pages; one that none ever had is a mistake. */
    @ParameterizedTest
    @MethodSource("rules")
    void every_clause_that_a_header_names_stands_in_some_edition(TransactionRule rule, Edition edition) {
        assertThat(rule.info().clauses()).isNotEmpty().allSatisfy(TraceabilityTest::isKnown);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_clause_that_a_consequence_names_stands_in_some_edition(Edition edition) {
        assertThat(edition.extended().consequences())
                .allSatisfy(consequence ->
                        assertThat(consequence.clauses()).isNotEmpty().allSatisfy(TraceabilityTest::isKnown));
    }

    private static void isKnown(String clause) {
        for (String name : clause.contains("..") ? ends(clause) : List.of(clause)) {
            assertThat(CspPolicy.editions())
                    .as("an edition that has %s", name)
                    .anySatisfy(edition -> assertThat(
                                    edition.extended().documentation().find(name))
                            .hasSize(1));
        }
    }

    private static List<String> ends(String range) {
        String first = range.substring(0, range.indexOf(".."));
        return List.of(first, first.substring(0, first.indexOf('-') + 1) + range.substring(range.indexOf("..") + 2));
    }

    @Test
    void a_partner_with_two_relationships_has_the_three_ways_out_of_the_pages() {
        RuleInfo info = CspPolicy.standard()
                .versions(CspRules.ONE_RELATIONSHIP_PER_PROVIDER)
                .get(0)
                .info();

        assertThat(info.reasons())
                .extracting(reason -> reason + " "
                        + reason.remedies().stream().map(Remedy::code).toList())
                .containsExactly(
                        "alreadyCustomer [use-separate-tenant, change-provider, reseller-with-other-provider, "
                                + "end-customer-relationship]",
                        "alreadyReseller [use-separate-tenant, change-provider, customer-after-partnership]");
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_of_a_transaction_is_read_by_a_rule(TransactionType type) {
        assertThat(CspPolicy.extended().facts(type))
                .filteredOn(fact -> fact.owner() == FactKind.Owner.TRANSACTION)
                .extracting(FactKind::name)
                .containsExactlyInAnyOrderElementsOf(type.facts());
    }

    // Consequences

    /** A line of the table of consequences, in one of its editions. */
    record ConsequenceRow(
            Edition edition,
            boolean isExtended,
            DateRange period,
            Set<TransactionType> types,
            List<String> consequences,
            List<String> clauses) {

        static List<ConsequenceRow> parse(String line) {
            String[] cells = line.split("\\|", -1);
            return words(cells[0]).stream()
                    .map(CspPolicy::edition)
                    .map(edition -> new ConsequenceRow(
                            edition,
                            cells[1].strip().equals("extended"),
                            periodOf(cells[2].strip()),
                            words(cells[3]).stream()
                                    .map(TransactionType::valueOf)
                                    .collect(Collectors.toSet()),
                            Stream.of(cells[4].split(",", -1))
                                    .map(String::strip)
                                    .toList(),
                            expand(cells[5], edition)))
                    .toList();
        }

        @Override
        public String toString() {
            return consequences + " in " + edition;
        }
    }

    static List<ConsequenceRow> consequenceRows() {
        return lines(TraceabilityTest.class, "/policy/consequences.txt").stream()
                .flatMap(line -> ConsequenceRow.parse(line).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_consequences_are_those_of_the_policy_in_its_order(Edition edition) {
        List<ConsequenceRow> rows = consequenceRows().stream()
                .filter(row -> row.edition.equals(edition))
                .toList();

        assertThat(edition.extended().consequences())
                .extracting(rule -> rule.code() + " " + rule.level())
                .containsExactlyElementsOf(
                        rows.stream().flatMap(row -> row.consequences.stream()).toList());
        assertThat(edition.standard().consequences())
                .extracting(rule -> rule.code() + " " + rule.level())
                .containsExactlyElementsOf(rows.stream()
                        .filter(row -> !row.isExtended)
                        .flatMap(row -> row.consequences.stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("consequenceRows")
    void the_consequences_of_a_row_have_its_transactions_and_clauses(ConsequenceRow row) {
        RuleSet rules = row.edition.extended();
        Set<String> cited = new TreeSet<>();
        for (String consequence : row.consequences) {
            ConsequenceRule rule = rules.consequences().stream()
                    .filter(each -> each.code().equals(words(consequence).get(0)))
                    .filter(each -> each.period().equals(row.period))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.types()).containsExactlyInAnyOrderElementsOf(row.types);
            rules.citations(rule).forEach(citation -> cited.add(citation.toString()));
        }

        assertThat(row.clauses).containsAll(cited);
        assertThat(cited)
                .containsAll(row.clauses.stream()
                        .filter(clause -> !"information".equals(CLAUSES.get(clause)))
                        .toList());
    }

    // Later changes

    @Test
    void the_later_changes_are_those_of_the_policy_in_its_order() {
        assertThat(CspPolicy.editions())
                .filteredOn(edition -> !edition.equals(Newest.edition()))
                .allSatisfy(
                        edition -> assertThat(edition.extended().laterChanges()).isEmpty());
        for (RuleSet rules : List.of(CspPolicy.standard(), CspPolicy.extended())) {
            assertThat(rules.laterChanges())
                    .extracting(TraceabilityTest::line)
                    .containsExactlyElementsOf(lines(TraceabilityTest.class, "/policy/later-changes.txt"));
        }
    }

    private static String line(KnownChange known) {
        return known.change().code() + " | " + known.change().day() + " | "
                + Stream.of(TransactionType.values())
                        .filter(known.types()::contains)
                        .map(Enum::name)
                        .collect(Collectors.joining(" "))
                + (known.partnerTypes().isEmpty()
                        ? " |"
                        : " | " + known.partnerTypes().iterator().next());
    }

    // Clauses

    @Test
    void the_clauses_are_all_there() {
        assertThat(CLAUSES).hasSize(271);
        assertThat(CLAUSES.values().stream().filter("rule"::equals)).hasSize(204);
        Documentation documentation = OLDEST.extended().documentation();
        assertThat(CLAUSES.keySet())
                .allSatisfy(clause -> assertThat(documentation.find(clause))
                        .extracting(Citation::toString)
                        .containsExactly(clause));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_clause_that_bears_a_rule_is_cited_or_carried_by_the_model(Edition edition) {
        Set<String> accounted = cited(edition);
        accounted.addAll(carriedByTheModel());

        assertThat(CLAUSES.keySet().stream()
                        .filter(clause -> CLAUSES.get(clause).equals("rule"))
                        .filter(clause -> isIn(edition, clause))
                        .filter(clause -> !accounted.contains(clause)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void what_the_model_carries_bears_a_rule_and_is_cited_by_none(Edition edition) {
        assertThat(carriedByTheModel())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(CLAUSES.get(clause)).isEqualTo("rule"))
                .doesNotContainAnyElementsOf(cited(edition));
    }

    private static Set<String> cited(Edition edition) {
        RuleSet rules = edition.extended();
        Set<String> cited = new TreeSet<>();
        rules.forEach(rule -> rules.citations(rule.info()).forEach(citation -> cited.add(citation.toString())));
        rules.consequences().forEach(rule -> rules.citations(rule).forEach(citation -> cited.add(citation.toString())));
        return cited;
    }

    private static boolean isIn(Edition edition, String clause) {
        return !edition.extended().documentation().find(clause).isEmpty();
    }

    private static List<String> carriedByTheModel() {
        return lines(TraceabilityTest.class, "/policy/carried-by-the-model.txt").stream()
                .flatMap(line -> expand(line, OLDEST).stream())
                .toList();
    }

    // Error codes of the Partner Center API

    @ParameterizedTest
    @MethodSource("editions")
    void the_error_codes_are_those_of_the_table(Edition edition) {
        Map<String, String> expected = new TreeMap<>();
        for (String line : lines(TraceabilityTest.class, "/policy/partner-center-errors.csv").stream()
                .skip(1)
                .toList()) {
            String[] row = line.split(",", -1);
            Set<String> positions = new TreeSet<>(List.of(row[2].split("\\|")));
            if (edition.extended().ids().contains(RuleId.of(row[1]))) {
                expected.put(row[1] + " " + row[0], String.join(" ", positions));
            }
        }
        Map<String, String> actual = new TreeMap<>();
        for (TransactionRule rule : edition.extended()) {
            for (Reason reason : rule.info().reasons()) {
                for (Reason.ErrorCode error : rule.info().errorCodes(reason)) {
                    Set<String> positions = error.partnerTypes().stream()
                            .map(PartnerType::name)
                            .collect(Collectors.toCollection(TreeSet::new));
                    actual.merge(
                            rule.info().id() + " " + error.code(),
                            String.join(" ", positions),
                            (one, other) -> one.equals(other) ? one : one + " or " + other);
                }
            }
        }

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void every_error_code_leads_back_to_a_rule() {
        for (String line : lines(TraceabilityTest.class, "/policy/partner-center-errors.csv").stream()
                .skip(1)
                .toList()) {
            String[] row = line.split(",", -1);

            assertThat(CspPolicy.extended().reasonsFor(row[0]))
                    .as("reasons that answer for %s", row[0])
                    .containsKey(RuleId.of(row[1]));
        }
    }

    // The notation of the tables

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** Clauses in the notation of the policy, such as {@code S0-117..136, 172; S1-107}; pages by name. */
    private static List<String> expand(String notation, Edition edition) {
        List<String> all = new ArrayList<>();
        for (String group : notation.split(";", -1)) {
            String source = group.strip();
            if (!source.matches("S[0-4]-.*")) {
                all.add(source);
                continue;
            }
            for (String part : source.substring(3).split(",", -1)) {
                String[] ends = part.strip().split("\\.\\.", -1);
                for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                    String clause = source.substring(0, 3) + i;
                    if (CLAUSES.containsKey(clause)) {
                        all.add(clause);
                    } else {
                        assertThat(ends)
                                .as("%s is no clause, and stands alone", clause)
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        }
        return all.stream().filter(name -> isIn(edition, name)).toList();
    }

    private static List<String> lines(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
