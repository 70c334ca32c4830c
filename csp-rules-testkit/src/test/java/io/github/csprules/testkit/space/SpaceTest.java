package io.github.csprules.testkit.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.reading.Policies;
import io.github.csprules.testkit.reading.Reading;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The library and the second reading of the policy agree about every type of transaction, as far as a build has time for. */
class SpaceTest {

    /** In a product that is not walked whole, at least this: a prime larger than any dimension, so that no value is left out. */
    static final int STEP = 41;

    /** The largest product of the dimensions of one rule that is walked whole; of larger ones not many more points are. */
    private static final BigInteger WALKED = BigInteger.valueOf(10_000);

    /** About so many points of a rule's product are enough to see at which dimensions it looks. */
    private static final BigInteger POINTS = BigInteger.valueOf(3);

    /** The rules that do not apply to each transaction of a type that they look at. */
    private static final Map<TransactionType, Set<String>> SOMETIMES_NOT_APPLICABLE = new EnumMap<>(Map.of(
            TransactionType.SALE,
            Set.of(
                    "no-affiliate-sale",
                    "reseller-onboarded",
                    "reseller-enrolled",
                    "mpn-id-associated",
                    "mpn-id-in-account-country",
                    "mpn-id-is-location",
                    "partner-agreement-signed",
                    "mpn-id-on-record",
                    "partnership-active",
                    "customer-relationship-active",
                    "one-relationship-per-provider",
                    "customer-agreement-accepted",
                    "account-not-suspended",
                    "direct-bill-not-restricted",
                    "registration-id-provided",
                    "partner-of-record-attested"),
            TransactionType.PARTNERSHIP,
            Set.of("permitted-role"),
            TransactionType.PARTNERSHIP_REMOVAL,
            Set.of("removal-in-good-faith", "legal-notice-given", "permitted-role"),
            TransactionType.CUSTOMER_RELATIONSHIP,
            Set.of(
                    "joint-request",
                    "reseller-onboarded",
                    "reseller-enrolled",
                    "partnership-active",
                    "one-relationship-per-provider",
                    "delegated-admin-requested",
                    "permitted-role",
                    "customer-accepted-by-global-admin",
                    "direct-bill-not-restricted"),
            TransactionType.RESELLER_ASSIGNMENT,
            Set.of(
                    "customer-within-region",
                    "mpn-id-associated",
                    "mpn-id-in-account-country",
                    "mpn-id-is-location",
                    "partner-agreement-signed",
                    "mpn-id-on-record",
                    "customer-relationship-active",
                    "one-relationship-per-provider",
                    "permitted-role",
                    "account-not-suspended",
                    "same-cloud"),
            TransactionType.SUPPORT_ENGAGEMENT,
            Set.of("reseller-onboarded", "reseller-enrolled", "permitted-role"),
            TransactionType.ENROLLMENT,
            Set.of(
                    "mpn-id-in-account-country",
                    "mpn-id-is-location",
                    "enroll-as-reseller",
                    "direct-bill-capabilities",
                    "direct-bill-revenue",
                    "direct-bill-tenure",
                    "direct-bill-assessed",
                    "one-enrollment-per-tenant"),
            TransactionType.AGREEMENT_SIGNATURE,
            Set.of("mpn-id-in-account-country", "mpn-id-is-location")));

    /** Where a role has to be stated; elsewhere nothing is demanded of a role that is not. */
    private static final Set<TransactionType> ROLE_IS_A_FACT =
            Set.of(TransactionType.ENROLLMENT, TransactionType.AGREEMENT_SIGNATURE);

    @ParameterizedTest
    @EnumSource
    void where_everything_is_good_the_transaction_is_allowed(TransactionType type) {
        assertThat(CspPolicy.extended()
                        .evaluate(Spaces.of(type).good().scenario())
                        .isAllowed())
                .isTrue();
    }

    /** What makes it safe to run rule by rule: no rule looks at a dimension that does not name it. */
    @ParameterizedTest
    @EnumSource
    void a_rule_looks_at_no_dimension_but_those_that_name_it(TransactionType type) {
        Space space = Spaces.of(type);
        List<Point> some = new ArrayList<>(space.covering(1));
        for (String reader : space.readers()) {
            List<Dimension<?>> seen = space.seenBy(reader);
            long step = Space.size(seen).divide(POINTS).nextProbablePrime().longValueExact();
            space.productInSteps(seen, step).forEachOrdered(some::add);
        }

        assertThat(some.parallelStream().flatMap(SpaceTest::unexpectedReaders).distinct())
                .isEmpty();
    }

    /** Whose answer changes when a point changes in a dimension that does not name it. */
    private static Stream<String> unexpectedReaders(Point point) {
        Space space = Spaces.of(point.scenario().type());
        Map<String, List<String>> here = answers(point);
        Set<String> found = new HashSet<>();
        for (Dimension<?> dimension : space.dimensions()) {
            for (int i = 0; i < dimension.size(); i++) {
                Map<String, List<String>> there = answers(point.with(dimension, i));
                for (String reader : space.readers()) {
                    if (!dimension.isSeenBy(reader) && differ(reader, here, there)) {
                        found.add(reader + " looks at " + dimension);
                    }
                }
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_looks_at_each_dimension_that_names_it(TransactionType type) {
        Space space = Spaces.of(type);
        for (String reader : space.readers()) {
            List<Dimension<?>> seen = space.seenBy(reader);
            for (Dimension<?> dimension : seen) {
                // Mostly one such point is near the good one.
                boolean looks = IntStream.rangeClosed(1, seen.size())
                        .boxed()
                        .flatMap(count -> Space.choices(seen, count).stream())
                        .filter(choice -> choice.contains(dimension))
                        .flatMap(space::product)
                        .anyMatch(point -> changesWith(dimension, reader, point));

                assertThat(looks).as("%s looks at %s", reader, dimension).isTrue();
            }
        }
    }

    /** Looks at the good value, and at the one before, which for a day is the day before. */
    private static boolean changesWith(Dimension<?> dimension, String reader, Point point) {
        int index = point.indexOf(dimension);
        if (index == 0) {
            return false;
        }
        Map<String, List<String>> here = answers(point);
        return differ(reader, here, answers(point.with(dimension, 0)))
                || differ(reader, here, answers(point.with(dimension, index - 1)));
    }

    /** Whether a rule or consequence says something else; of a consequence nothing is said where the other is not allowed. */
    private static boolean differ(String reader, Map<String, List<String>> here, Map<String, List<String>> there) {
        List<String> one = here.get(reader);
        List<String> other = there.get(reader);
        return one != null && other != null && !one.equals(other);
    }

    /** What each rule says: its status and its findings. And, as only what is allowed has any, whether each consequence is told. */
    private static Map<String, List<String>> answers(Point point) {
        Reading reading = Reading.of(CspPolicy.extended().evaluate(point.scenario()));
        Map<String, List<String>> answers = new HashMap<>();
        reading.statuses().forEach((rule, status) -> answers.put(rule, List.of(status.name())));
        for (String line : reading.findings()) {
            answers.merge(line.substring(0, line.indexOf(' ')), List.of(line), SpaceTest::both);
        }
        if (reading.outcome().equals("ALLOWED")) {
            for (ConsequenceRule rule : CspPolicy.extended().consequences()) {
                answers.put(rule.code(), List.of("" + reading.consequences().contains(rule.code())));
            }
        }
        return answers;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_rule_by_rule_and_every_status_reason_and_consequence_occurs(TransactionType type) {
        Space space = Spaces.of(type);
        Comparison comparison = Comparison.ofExtended();

        for (String reader : space.readers()) {
            List<Dimension<?>> seen = space.seenBy(reader);
            comparison.over(space.productInSteps(seen, step(seen)));
        }

        assertThat(comparison.differences()).isEmpty();
        Map<String, Set<RuleStatus>> statuses = new TreeMap<>();
        Map<String, Set<String>> reasons = new TreeMap<>();
        for (TransactionRule rule : CspPolicy.extended()) {
            if (rule.info().types().contains(type)) {
                String id = rule.info().id().value();
                statuses.computeIfAbsent(id, any -> EnumSet.noneOf(RuleStatus.class))
                        .addAll(possibleStatuses(rule, type));
                reasons.computeIfAbsent(id, any -> new TreeSet<>()).addAll(possibleReasons(rule, type));
            }
        }
        statuses.forEach(
                (id, possible) -> assertThat(comparison.statusesOf(id)).as(id).isEqualTo(possible));
        reasons.forEach(
                (id, possible) -> assertThat(comparison.reasonsOf(id)).as(id).isEqualTo(possible));
        assertThat(comparison.consequences())
                .containsExactlyInAnyOrderElementsOf(CspPolicy.extended().consequences().stream()
                        .filter(rule -> rule.types().contains(type))
                        .map(ConsequenceRule::code)
                        .distinct() // one of two versions is one
                        .toList());
    }

    private static long step(Collection<Dimension<?>> seen) {
        BigInteger size = Space.size(seen);
        if (size.compareTo(WALKED) <= 0) {
            return 1;
        }
        return Math.max(STEP, size.divide(WALKED).nextProbablePrime().longValueExact());
    }

    private static Set<RuleStatus> possibleStatuses(TransactionRule rule, TransactionType type) {
        RuleId id = rule.info().id();
        Set<RuleStatus> possible = EnumSet.of(RuleStatus.SATISFIED, RuleStatus.VIOLATED);
        boolean readsFacts = CspPolicy.extended().facts(type).stream()
                .anyMatch(fact -> CspPolicy.extended().readersOf(fact, type).contains(id));
        if (readsFacts && (!id.value().equals("permitted-role") || ROLE_IS_A_FACT.contains(type))) {
            possible.add(RuleStatus.UNDETERMINED);
        }
        if (SOMETIMES_NOT_APPLICABLE.get(type).contains(id.value())) {
            possible.add(RuleStatus.NOT_APPLICABLE);
        }
        return possible;
    }

    private static Set<String> possibleReasons(TransactionRule rule, TransactionType type) {
        Set<String> possible = new TreeSet<>();
        rule.info().reasons().stream().map(Reason::name).forEach(possible::add);
        switch (rule.info().id().value()) {
            case "one-relationship-per-provider" ->
                possible.remove(type == TransactionType.PARTNERSHIP ? "alreadyReseller" : "alreadyCustomer");
            case "permitted-role" ->
                possible.retainAll(Set.of(
                        switch (type) {
                            case ENROLLMENT, AGREEMENT_SIGNATURE -> "notGlobalAdmin";
                            case CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT -> "notPermittedForCustomers";
                            default -> "notPermittedForProvider";
                        }));
            default -> {}
        }
        return possible;
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_where_any_two_dimensions_are_not_good(TransactionType type) {
        assertAgreement(Comparison.ofExtended().over(Spaces.of(type).every(2)));
    }

    /** Any four take long to find for the types with the most dimensions; the profile {@code space} has them too. */
    @ParameterizedTest
    @CsvSource({
        "SALE,                  3",
        "PARTNERSHIP,           4",
        "PARTNERSHIP_REMOVAL,   4",
        "CUSTOMER_RELATIONSHIP, 3",
        "RESELLER_ASSIGNMENT,   3",
        "SUPPORT_ENGAGEMENT,    3",
        "ENROLLMENT,            3",
        "AGREEMENT_SIGNATURE,   4"
    })
    void both_agree_over_all_combinations_of_any_dimensions(TransactionType type, int strength) {
        assertAgreement(Comparison.ofExtended().over(Spaces.of(type).covering(strength).stream()));
    }

    /** In steps where that is many; the profile {@code space} leaves nothing out. */
    @ParameterizedTest
    @CsvSource({"PARTNERSHIP_REMOVAL, 5", "SUPPORT_ENGAGEMENT, 367", "AGREEMENT_SIGNATURE, 1"})
    void both_agree_about_everything_that_some_rule_tells_apart(TransactionType type, long step) {
        Space space = Spaces.of(type);

        assertAgreement(Comparison.ofExtended().over(space.productInSteps(space.seen(), step)));
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_on_what_rests_on_assumptions(TransactionType type) {
        Space space = Spaces.of(type);
        Comparison comparison = Comparison.ofExtended(Assumed::everythingIn);

        assertAgreement(comparison.over(space.every(1)).over(space.covering(2).stream()));
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_about_the_other_policies(TransactionType type) {
        Space space = Spaces.of(type);

        Policies.all()
                .forEach(policy -> assertAgreement(
                        Comparison.of(policy).over(space.every(1)).over(space.covering(2).stream())));
    }

    static void assertAgreement(Comparison comparison) {
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.count()).isPositive();
    }

    /** That both agree says something only if a rule that errs would be found. */
    @ParameterizedTest
    @EnumSource
    void a_rule_that_is_content_with_everything_is_found(TransactionType type) {
        Space space = Spaces.of(type);
        RuleSet right = CspPolicy.extended();
        for (TransactionRule rule : right) {
            if (rule.info().types().contains(type)) {
                TransactionRule content = TransactionRule.of(rule.info(), scenario -> Answer.satisfied());
                List<TransactionRule> rules = StreamSupport.stream(right.spliterator(), false)
                        .map(other -> other == rule ? content : other)
                        .toList();
                RuleSet wrong = RuleSet.of(right.policy(), right.documentation(), rules, right.consequences());
                String id = rule.info().id().value();
                Set<Dimension<?>> seen = new LinkedHashSet<>(space.seenBy(id));
                seen.add(space.dimensions().get(0)); // the day, as it may be one version of the rule only

                assertThat(Comparison.of(wrong)
                                .over(space.productInSteps(List.copyOf(seen), step(seen)))
                                .differences())
                        .anyMatch(difference -> difference.contains(id));
            }
        }
    }
}
