package io.github.csprules.testkit.power;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Law;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Rules that are wrong in one way each, as hosts write them: some for each law. */
final class WrongRules {

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.hold");
    private static final FactName<BigDecimal> LIMIT = FactName.of("com.acme.limit");
    private static final FactName<String> TIER = FactName.of("com.acme.tier");

    private static final Reason WRONG =
            Reason.reason("wrong").remedy("think-again", Actor.HOST).build();
    private static final Reason OTHER =
            Reason.reason("other").remedy("think-again", Actor.HOST).build();
    private static final Reason TELLING = Reason.reason("telling")
            .argument("who", ArgumentType.TEXT)
            .remedy("think-again", Actor.HOST)
            .build();

    private static final RuleInfo PLAIN = header().reasons(WRONG).build();
    private static final RuleInfo OF_HOLD =
            header().reads(FactKind.Owner.CUSTOMER, HOLD).reasons(WRONG).build();
    private static final RuleInfo OF_LIMIT =
            header().reads(FactKind.Owner.CUSTOMER, LIMIT).reasons(WRONG).build();
    private static final RuleInfo OF_TIER =
            header().reads(FactKind.Owner.CUSTOMER, TIER).reasons(WRONG).build();
    private static final RuleInfo OF_SCENARIO =
            header().reads(FactKind.Owner.SCENARIO, HOLD).reasons(WRONG).build();
    private static final RuleInfo OF_TRANSACTION =
            header().reads(FactKind.Owner.TRANSACTION, HOLD).reasons(WRONG).build();
    private static final RuleInfo OF_COUNTRY = header().reads(FactKind.Owner.CUSTOMER, FactName.COUNTRY)
            .reasons(WRONG)
            .build();
    private static final RuleInfo OF_AUTHORIZATION = header().reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
            .reasons(WRONG)
            .build();
    private static final RuleInfo OF_BOTH =
            header().reads(FactKind.Owner.CUSTOMER, HOLD, LIMIT).reasons(WRONG).build();

    private WrongRules() {}

    private static RuleInfo.Builder header() {
        return RuleInfo.rule("wrong").on(SALE);
    }

    private static Customer customer(Scenario scenario) {
        return scenario.customer();
    }

    private static Fact<Boolean> hold(Scenario scenario) {
        return customer(scenario).extensions().flag(HOLD);
    }

    private static Answer wrongIf(boolean isWrong, Scenario scenario) {
        return isWrong ? violated(WRONG, customer(scenario)) : satisfied();
    }

    /** As it should be: what is not stated is asked for. */
    private static Answer ofHold(Scenario scenario) {
        return hold(scenario).isNotStated()
                ? lacking(customer(scenario), HOLD)
                : wrongIf(hold(scenario).get(), scenario);
    }

    static List<WrongRule> all() {
        List<WrongRule> all = new ArrayList<>();
        all.addAll(stable());
        all.addAll(honest());
        all.addAll(totalAndPrompt());
        all.addAll(pureAndIndependent());
        all.addAll(retold());
        all.addAll(asked());
        all.addAll(MoreWrongRules.all());
        return all;
    }

    private static WrongRule always(Law law, String wrong, RuleInfo info, Function<Scenario, Answer> check) {
        return WrongRule.of(law, wrong, info, () -> check);
    }

    private static List<WrongRule> stable() {
        return List.of(
                always(Law.STABLE, "not stated taken for no", OF_HOLD, s -> wrongIf(hold(s).is(true), s)),
                always(
                        Law.STABLE,
                        "not stated taken for no, of the scenario",
                        OF_SCENARIO,
                        s -> wrongIf(s.extensions().flag(HOLD).is(true), s)),
                always(
                        Law.STABLE,
                        "not stated taken for no, of the transaction",
                        OF_TRANSACTION,
                        s -> wrongIf(s.transaction().extensions().flag(HOLD).is(true), s)),
                always(Law.STABLE, "a number not stated taken for zero", OF_LIMIT, s -> {
                    Fact<BigDecimal> limit = customer(s).extensions().number(LIMIT);
                    return wrongIf(limit.isStated() && limit.get().intValue() > 50, s);
                }),
                always(Law.STABLE, "a text not stated taken for none", OF_TIER, s -> {
                    Fact<String> tier = customer(s).extensions().text(TIER);
                    return wrongIf(tier.isStated() && !tier.get().isEmpty(), s);
                }),
                always(
                        Law.STABLE,
                        "does not apply where nothing is stated",
                        OF_HOLD,
                        s -> hold(s).isNotStated() ? notApplicable() : wrongIf(hold(s).get(), s)),
                always(
                        Law.STABLE,
                        "a fact of the policy that is not stated taken for good",
                        OF_AUTHORIZATION,
                        s -> wrongIf(
                                s.channel().stream()
                                        .anyMatch(one -> one.authorization().is(Partner.Authorization.SUSPENDED)),
                                s)));
    }

    private static List<WrongRule> honest() {
        return List.of(
                always(Law.HONEST, "reads what it does not declare", PLAIN, s -> wrongIf(hold(s).is(true), s)),
                always(
                        Law.HONEST,
                        "reads through a map what it does not declare",
                        PLAIN,
                        s -> wrongIf(customer(s).extensions().asMap().get(HOLD.name()) != null, s)),
                always(
                        Law.HONEST,
                        "depends on a fact of the policy that it does not declare",
                        PLAIN,
                        s -> wrongIf(customer(s).organization().isStated(), s)),
                always(Law.HONEST, "not stated taken for a violation", OF_HOLD, s -> wrongIf(!hold(s).is(false), s)),
                always(Law.HONEST, "lacks what is stated", OF_HOLD, s -> lacking(customer(s), HOLD)),
                always(
                        Law.HONEST,
                        "lacks another fact than the one that decides",
                        OF_BOTH,
                        s -> hold(s).isNotStated() ? lacking(customer(s), LIMIT) : satisfied()),
                WrongRule.of(
                        Law.HONEST,
                        "gives one reason where two hold",
                        header().reads(FactKind.Owner.CUSTOMER, HOLD)
                                .reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
                                .reasons(WRONG, OTHER)
                                .build(),
                        () -> WrongRules::oneOfTwo),
                always(Law.DECLARED, "declares what it does not read", OF_BOTH, WrongRules::ofHold));
    }

    private static Answer oneOfTwo(Scenario scenario) {
        Partner first = scenario.channel().get(0);
        if (hold(scenario).is(true)) {
            return violated(WRONG, customer(scenario));
        }
        if (first.authorization().is(Partner.Authorization.SUSPENDED)) {
            return violated(OTHER, first);
        }
        if (hold(scenario).isNotStated()) {
            return lacking(customer(scenario), HOLD);
        }
        return first.authorization().isNotStated() ? lacking(first, FactName.AUTHORIZATION) : satisfied();
    }

    private static List<WrongRule> totalAndPrompt() {
        return List.of(
                always(Law.TOTAL, "throws for channels of two", PLAIN, s -> {
                    if (s.channel().size() > 1) {
                        throw new IllegalStateException("one is enough");
                    }
                    return satisfied();
                }),
                always(Law.TOTAL, "reads what is not stated", OF_HOLD, s -> wrongIf(hold(s).get(), s)),
                always(Law.TOTAL, "throws for fractions", OF_LIMIT, s -> {
                    Fact<BigDecimal> limit = customer(s).extensions().number(LIMIT);
                    return limit.isNotStated()
                            ? lacking(customer(s), LIMIT)
                            : wrongIf(limit.get().intValueExact() > 0, s);
                }),
                always(Law.TOTAL, "answers with a reason of another rule", PLAIN, s -> violated(OTHER, customer(s))),
                always(
                        Law.TOTAL,
                        "lacks what it does not declare",
                        OF_LIMIT,
                        s -> lacking(customer(s), FactRef.ofTransaction(LIMIT))),
                always(
                        Law.TOTAL,
                        "lacks a fact of nobody",
                        OF_HOLD,
                        s -> lacking(customer(s), FactRef.of("nobody-of-this-id", HOLD))),
                always(Law.PROMPT, "waits", OF_HOLD, s -> {
                    try {
                        Thread.sleep(150);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return ofHold(s);
                }));
    }

    private static List<WrongRule> pureAndIndependent() {
        return List.of(
                WrongRule.of(Law.PURE, "counts", PLAIN, () -> {
                    int[] count = {0};
                    return s -> ++count[0] % 2 == 0 ? notApplicable() : satisfied();
                }),
                always(
                        Law.PURE,
                        "looks at the clock",
                        PLAIN,
                        s -> wrongIf(s.asOf().isAfter(LocalDate.now(ZoneId.systemDefault())), s)),
                always(
                        Law.PURE,
                        "depends on the default locale",
                        PLAIN,
                        s -> wrongIf(
                                !"INDIRECT".toLowerCase(Locale.getDefault()).equals("indirect"), s)),
                always(
                        Law.PURE,
                        "reads the reference",
                        PLAIN,
                        s -> wrongIf(s.reference().orElse("").startsWith("order"), s)),
                WrongRule.of(Law.PURE, "remembers answers by reference", OF_COUNTRY, () -> {
                    Map<String, Answer> answers = new HashMap<>();
                    return s -> s.reference().isEmpty()
                            ? ofCountry(s)
                            : answers.computeIfAbsent(s.reference().get(), key -> ofCountry(s));
                }),
                new WrongRule(Law.INDEPENDENT, "two rules that talk to each other", WrongRules::talking),
                WrongRule.of(Law.TOGETHER, "keeps what it is asked in a field", OF_HOLD, () -> {
                    Scenario[] field = new Scenario[1];
                    return s -> {
                        field[0] = s;
                        Fact<Boolean> hold = hold(s);
                        return hold.isNotStated()
                                ? lacking(customer(field[0]), HOLD)
                                : wrongIf(hold(field[0]).is(true), field[0]);
                    };
                }));
    }

    private static List<TransactionRule> talking() {
        List<String> said = new ArrayList<>();
        TransactionRule first = TransactionRule.of(
                RuleInfo.rule("wrong-first").on(SALE).reasons(WRONG).build(), scenario -> {
                    said.add("asked");
                    return satisfied();
                });
        TransactionRule second = TransactionRule.of(PLAIN, scenario -> {
            boolean isAfter = !said.isEmpty();
            said.clear();
            return isAfter ? satisfied() : notApplicable();
        });
        return List.of(first, second);
    }

    private static Answer ofCountry(Scenario scenario) {
        Fact<String> country = customer(scenario).country();
        return country.isNotStated()
                ? lacking(customer(scenario), FactName.COUNTRY)
                : wrongIf(country.is("US"), scenario);
    }

    private static List<WrongRule> retold() {
        RuleInfo telling = header().reasons(TELLING).build();
        return List.of(
                always(
                        Law.RENAMED,
                        "knows an id",
                        PLAIN,
                        s -> wrongIf(customer(s).id().equals("c"), s)),
                always(
                        Law.RENAMED,
                        "reads something out of the id of a tenant",
                        PLAIN,
                        s -> wrongIf(customer(s).tenant().id().startsWith("t-"), s)),
                always(
                        Law.RENAMED,
                        "compares ids",
                        PLAIN,
                        s -> wrongIf(
                                s.channel().get(0).id().compareTo(customer(s).id()) < 0, s)),
                always(
                        Law.SHUFFLED,
                        "takes the first partner of the book",
                        PLAIN,
                        s -> violated(WRONG, s.book().partners().get(0))),
                always(
                        Law.UNNAMED,
                        "depends on a name",
                        PLAIN,
                        s -> wrongIf(customer(s).name().isPresent(), s)),
                always(
                        Law.UNNAMED,
                        "tells a name",
                        telling,
                        s -> violated(TELLING, customer(s), customer(s).name().orElse("somebody"))),
                always(
                        Law.UNNAMED,
                        "tells the id of a tenant",
                        telling,
                        s -> violated(TELLING, customer(s), customer(s).tenant().id())),
                always(Law.ASSUMED, "does not believe assumptions", OF_COUNTRY, s -> {
                    Fact<String> country = customer(s).country();
                    return country.isNotStated() || country.isAssumed()
                            ? lacking(customer(s), FactName.COUNTRY)
                            : satisfied();
                }));
    }

    private static List<WrongRule> asked() {
        return List.of(
                always(Law.ASKED, "asks for one fact more than it needs", OF_BOTH, s -> {
                    Extensions own = customer(s).extensions();
                    if (hold(s).isNotStated()) {
                        return lacking(customer(s), HOLD, LIMIT);
                    }
                    if (own.number(LIMIT).isNotStated()) {
                        return hold(s).get() ? violated(WRONG, customer(s)) : satisfied();
                    }
                    return wrongIf(hold(s).get(), s);
                }),
                always(
                        Law.ASKED,
                        "asks, and is satisfied by any answer",
                        OF_HOLD,
                        s -> hold(s).isNotStated() ? lacking(customer(s), HOLD) : satisfied()),
                always(
                        Law.REACHABLE,
                        "has a reason that it never gives",
                        header().reads(FactKind.Owner.CUSTOMER, HOLD)
                                .reasons(WRONG, OTHER)
                                .build(),
                        WrongRules::ofHold),
                always(
                        Law.REACHABLE,
                        "is never satisfied",
                        OF_HOLD,
                        s -> hold(s).isNotStated() ? lacking(customer(s), HOLD) : violated(WRONG, customer(s))),
                always(
                        Law.REACHABLE,
                        "never applies",
                        PLAIN,
                        s -> s.channel().size() > 5 ? violated(WRONG, customer(s)) : notApplicable()));
    }
}
