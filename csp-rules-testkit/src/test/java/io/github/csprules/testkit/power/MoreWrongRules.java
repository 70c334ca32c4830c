package io.github.csprules.testkit.power;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.testkit.Law;
import io.github.csprules.verdict.Actor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Further rules that are wrong in one way each: those that fail seldom, or only after others. */
final class MoreWrongRules {

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.hold");
    private static final FactName<Boolean> WAIVED = FactName.of("com.acme.waived");
    private static final Reason WRONG =
            Reason.reason("wrong").remedy("think-again", Actor.HOST).build();

    private static final RuleInfo PLAIN = header().reasons(WRONG).build();
    private static final RuleInfo OF_HOLD =
            header().reads(FactKind.Owner.CUSTOMER, HOLD).reasons(WRONG).build();
    private static final RuleInfo OF_AGREEMENTS = header().reads(FactKind.Owner.CUSTOMER, FactName.AGREEMENTS)
            .reasons(WRONG)
            .build();
    private static final RuleInfo OF_RELATIONSHIPS = header().reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
            .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
            .reasons(WRONG)
            .build();
    private static final RuleInfo OF_BOTH =
            header().reads(FactKind.Owner.CUSTOMER, HOLD, WAIVED).reasons(WRONG).build();

    private MoreWrongRules() {}

    private static RuleInfo.Builder header() {
        return RuleInfo.rule("wrong").on(SALE);
    }

    private static WrongRule always(Law law, String wrong, RuleInfo info, Function<Scenario, Answer> check) {
        return WrongRule.of(law, wrong, info, () -> check);
    }

    private static Answer wrongIf(boolean isWrong, Scenario scenario) {
        return isWrong ? violated(WRONG, scenario.customer()) : satisfied();
    }

    private static Answer ofHold(Scenario scenario) {
        Fact<Boolean> hold = scenario.customer().extensions().flag(HOLD);
        return hold.isNotStated() ? lacking(scenario.customer(), HOLD) : wrongIf(hold.get(), scenario);
    }

    static List<WrongRule> all() {
        List<WrongRule> all = new ArrayList<>(rare());
        all.addAll(takingPartsForGood());
        return all;
    }

    /** What is left out here is seldom left out. */
    private static List<WrongRule> takingPartsForGood() {
        return List.of(
                always(
                        Law.STABLE,
                        "a status of a relationship that is not stated taken for active",
                        OF_RELATIONSHIPS,
                        s -> s.book().statesRelationships()
                                ? wrongIf(
                                        s.book().relationships().get().stream()
                                                .anyMatch(one -> one.status().is(Relationship.Status.REMOVED)),
                                        s)
                                : lacking(s.customer(), FactRef.RELATIONSHIPS)),
                always(
                        Law.STABLE,
                        "a type of an MPN ID that is not stated taken for a location's",
                        header().reads(FactKind.Owner.PARTNER, FactName.MPN_ID, FactName.MPN_ID_TYPE)
                                .reasons(WRONG)
                                .build(),
                        s -> s.partner().mpnId().isNotStated()
                                ? lacking(s.partner(), FactName.MPN_ID)
                                : wrongIf(
                                        !s.partner().mpnId().isNone()
                                                && s.partner()
                                                        .mpnId()
                                                        .get()
                                                        .type()
                                                        .is(MpnId.Type.GLOBAL),
                                        s)),
                always(
                        Law.STABLE,
                        "a name in a profile that is not stated taken for filled in",
                        RuleInfo.rule("wrong")
                                .on(ENROLLMENT)
                                .reads(FactKind.Owner.TRANSACTION, FactName.PROFILE, FactName.PROFILE_LEGAL_NAME)
                                .reasons(WRONG)
                                .build(),
                        s -> {
                            Fact<?> name = s.transaction().fact(FactName.PROFILE_LEGAL_NAME);
                            return name.isStated() && name.isNone() ? violated(WRONG, s.partner()) : satisfied();
                        }));
    }

    private static List<WrongRule> rare() {
        return List.of(
                always(Law.TOTAL, "a year after the last day of February", PLAIN, s -> {
                    LocalDate day = s.asOf();
                    return wrongIf(
                            LocalDate.of(day.getYear() + 1, day.getMonth(), day.getDayOfMonth())
                                    .isBefore(day),
                            s);
                }),
                always(
                        Law.TOTAL,
                        "takes the customer of a transaction without one",
                        RuleInfo.rule("wrong")
                                .on(SALE, PARTNERSHIP)
                                .reasons(WRONG)
                                .build(),
                        s -> wrongIf(s.customer().agreements().isStated(), s)),
                always(
                        Law.TOTAL,
                        "takes the first of what may be none",
                        OF_AGREEMENTS,
                        MoreWrongRules::ofFirstAgreement),
                always(Law.TOTAL, "finds that it is wrong itself", OF_HOLD, s -> {
                    if (s.customer().extensions().flag(HOLD).is(true)) {
                        throw new AssertionError("nobody is on hold");
                    }
                    return ofHold(s);
                }),
                always(Law.HONEST, "lacks the status of a relationship that nobody states", OF_RELATIONSHIPS, s -> {
                    Partner first = s.channel().get(0);
                    return lacking(
                            first, FactRef.of(first.id() + "/" + s.customer().id(), FactName.STATUS));
                }),
                always(
                        Law.PURE,
                        "closes at night",
                        PLAIN,
                        s -> wrongIf(LocalTime.now(ZoneId.systemDefault()).getHour() < 12, s)),
                always(
                        Law.PURE,
                        "counts the seconds of the default time zone",
                        PLAIN,
                        s -> wrongIf(
                                s.asOf().atStartOfDay(ZoneId.systemDefault()).toEpochSecond() % 86_400 == 0, s)),
                WrongRule.of(Law.PURE, "draws lots", PLAIN, () -> {
                    Random random = new Random(1);
                    return s -> random.nextBoolean() ? satisfied() : notApplicable();
                }),
                WrongRule.of(Law.PURE, "remembers answers by the id of the customer", OF_HOLD, () -> {
                    Map<String, Answer> answers = new HashMap<>();
                    return s -> answers.computeIfAbsent(s.customer().id(), id -> ofHold(s));
                }),
                WrongRule.of(Law.PURE, "remembers answers by tenant and day", OF_HOLD, () -> {
                    Map<String, Answer> answers = new HashMap<>();
                    return s -> answers.computeIfAbsent(s.customer().tenant().id() + s.asOf(), id -> ofHold(s));
                }),
                WrongRule.of(Law.PURE, "remembers answers by all of the customer, and reads the day", OF_HOLD, () -> {
                    Map<Customer, Answer> answers = new HashMap<>();
                    return s -> answers.computeIfAbsent(
                            s.customer(), customer -> s.asOf().getDayOfMonth() > 15 ? satisfied() : ofHold(s));
                }),
                WrongRule.of(Law.PURE, "lets everybody pass once", PLAIN, () -> {
                    Set<String> seen = new HashSet<>();
                    return s -> wrongIf(!seen.add(s.customer().id()), s);
                }),
                always(
                        Law.RENAMED,
                        "compares ids of tenants letter by letter",
                        PLAIN,
                        s -> wrongIf(
                                s.book().partners().stream()
                                        .anyMatch(partner -> partner.tenant()
                                                .id()
                                                .equals(s.customer().tenant().id())),
                                s)),
                always(
                        Law.SHUFFLED,
                        "takes the first customer of the book",
                        PLAIN,
                        s -> violated(WRONG, s.book().customers().get(0))),
                always(Law.SHUFFLED, "takes the last agreement", OF_AGREEMENTS, MoreWrongRules::ofLastAgreement),
                always(
                        Law.SHUFFLED,
                        "takes the first relationship",
                        OF_RELATIONSHIPS,
                        MoreWrongRules::ofFirstRelationship),
                WrongRule.of(
                        Law.TOGETHER, "keeps what it is asked in a field, and asks the policy's facts", PLAIN, () -> {
                            Customer[] field = new Customer[1];
                            return s -> {
                                field[0] = s.customer();
                                boolean isKnown = s.partners().stream()
                                        .allMatch(partner -> partner.country().isStated());
                                return isKnown && field[0].country().isStated()
                                        ? violated(WRONG, field[0])
                                        : violated(WRONG, field[0], s.partner());
                            };
                        }),
                always(Law.PROMPT, "does not come to an end", OF_HOLD, s -> {
                    while (s.channel().size() > 1 && !Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return ofHold(s);
                }),
                always(Law.ASKED, "asks though another fact decides", OF_BOTH, s -> {
                    Customer customer = s.customer();
                    Fact<Boolean> hold = customer.extensions().flag(HOLD);
                    Fact<Boolean> waived = customer.extensions().flag(WAIVED);
                    if (hold.isNotStated() || waived.isNotStated()) {
                        return lacking(
                                customer,
                                hold.isStated()
                                        ? List.of(FactRef.of(customer, WAIVED))
                                        : List.of(FactRef.of(customer, HOLD)));
                    }
                    return wrongIf(hold.get() && !waived.get(), s);
                }));
    }

    private static Answer ofFirstAgreement(Scenario scenario) {
        Fact<List<Agreement>> agreements = scenario.customer().agreements();
        return agreements.isNotStated()
                ? lacking(scenario.customer(), FactName.AGREEMENTS)
                : wrongIf(agreements.get().get(0).endedOn().isPresent(), scenario);
    }

    private static Answer ofLastAgreement(Scenario scenario) {
        Fact<List<Agreement>> agreements = scenario.customer().agreements();
        if (agreements.isNotStated()) {
            return lacking(scenario.customer(), FactName.AGREEMENTS);
        }
        List<Agreement> all = agreements.get();
        return wrongIf(all.isEmpty() || all.get(all.size() - 1).endedOn().isPresent(), scenario);
    }

    private static Answer ofFirstRelationship(Scenario scenario) {
        if (!scenario.book().statesRelationships()) {
            return lacking(scenario.customer(), FactRef.RELATIONSHIPS);
        }
        List<Relationship> all = scenario.book().relationships().get();
        if (all.isEmpty()) {
            return satisfied();
        }
        Fact<Relationship.Status> status = all.get(0).status();
        return status.isNotStated()
                ? lacking(scenario.customer(), FactRef.of(all.get(0), FactName.STATUS))
                : wrongIf(status.is(Relationship.Status.REMOVED), scenario);
    }
}
