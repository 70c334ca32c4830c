package io.github.csprules.advice;

import io.github.csprules.advice.Checklist.Item;
import io.github.csprules.advice.Checklist.State;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of one partner on one day: each is a question to rules, and a step. */
final class ReadinessCheck {

    private static final int MAX_CANDIDATES = 50;

    private final RuleSet rules;
    private final Book book;
    private final LocalDate day;
    private final Partner partner;
    private final List<String> names;
    private final OpenActions open;
    private final ImpliedItems implied;
    /** The partner in the places in which each of its rules looks at it. */
    private final Scenario own;

    private final List<Item> items = new ArrayList<>();
    /** What is known once those partnerships are there that an item is about; none so far if there is no such item. */
    private Optional<Book> planned = Optional.empty();

    /**
     * Where two, or the partner, are looked at.
     *
     * @param verdict what rules say
     * @param setting where a step is taken
     * @param planned the same, once what is planned so far is done, if anything is
     */
    private record Asked(Verdict verdict, Scenario setting, Optional<Scenario> planned) {}

    ReadinessCheck(RuleSet rules, Book book, LocalDate day, Partner partner) {
        this.rules = rules;
        this.book = book;
        this.day = day;
        this.partner = partner;
        names = Ask.NAMES.getOrDefault(partner.type(), List.of());
        own = Scenario.of(
                day,
                book,
                AgreementSignature.builder(partner.id(), AgreementType.MICROSOFT_PARTNER_AGREEMENT)
                        .build());
        open = new OpenActions(rules, own);
        implied = new ImpliedItems(rules, day, partner, items);
    }

    List<Item> items() {
        AnyParties wider = AnyParties.beside(book);
        Verdict verdict = open.judge(Scenario.of(
                day,
                wider.book(),
                ResellerAssignment.builder(
                                wider.provider(), partner.id(), wider.customer(), ResellerAssignment.Purpose.INCENTIVES)
                        .build()));
        Asked asked = new Asked(verdict, own, Optional.empty());
        for (String name : names) {
            switch (name) {
                case "contact" -> items.add(implied.contact());
                case "verification" -> items.add(implied.verification(verdict));
                case "admin-agent" -> items.add(implied.adminAgent());
                case "partnership" -> addPartnerships(wider);
                case "customer-relationship" -> addCustomers();
                default ->
                    Ask.OWN.stream()
                            .filter(ask -> ask.name().equals(name))
                            .forEach(ask -> add(ask, List.of(partner.id()), asked));
            }
        }
        return items;
    }

    // what rules judge

    /** Adds an item, unless no rule asks for it on the day. */
    private void add(Ask ask, List<String> of, Asked asked) {
        Item item = item(ask, of, asked);
        if (item != null) {
            items.add(item);
        }
    }

    private @Nullable Item item(Ask ask, List<String> of, Asked asked) {
        Verdict verdict = asked.verdict();
        if (ask.rules().stream().noneMatch(rule -> isAsked(verdict, rule))) {
            return null;
        }
        List<Finding> findings = ask.rules().stream()
                .filter(rule -> isAsked(verdict, rule))
                .flatMap(rule -> verdict.findings(rule).stream())
                .filter(finding -> finding.subjects().equals(of))
                .toList();
        Optional<Violation> violation = findings.stream()
                .filter(Violation.class::isInstance)
                .map(Violation.class::cast)
                .findFirst();
        if (violation.isPresent()) {
            NextStep next = asVerified(ask, next(violation.get(), asked));
            plan(ask, of, next);
            return item(ask, of, violation.get().rule(), next, asked.setting());
        }
        List<FactRef> missing = findings.stream()
                .map(Gap.class::cast)
                .flatMap(gap -> gap.missing().stream())
                .distinct()
                .toList();
        RuleId rule = findings.isEmpty() ? ask.rules().get(0) : findings.get(0).rule();
        State state = missing.isEmpty() ? State.DONE : State.UNKNOWN;
        return item(ask, of, rule, new NextStep(state, null, List.of(), missing, null), asked.setting());
    }

    /** The next step; stuck if it would also be stuck after the planned steps. */
    private NextStep next(Violation violation, Asked asked) {
        NextStep next = next(violation, asked.setting());
        return asked.planned()
                .map(later -> next(violation, later))
                .filter(NextStep::isStuck)
                .orElse(next);
    }

    private NextStep next(Violation violation, Scenario setting) {
        return new NextStep.Search(open, setting, this::itemOf).against(violation);
    }

    private boolean isAsked(Verdict verdict, RuleId rule) {
        return rules.ids().contains(rule) && verdict.status(rule) != RuleStatus.NOT_APPLICABLE;
    }

    /** Nobody signs whose enrollment cannot have been verified yet. */
    private NextStep asVerified(Ask ask, NextStep next) {
        boolean signs = next.action() != null
                && next.action().step().code().equals(Ask.AGREEMENT.step())
                && next.action().party().filter(partner.id()::equals).isPresent();
        boolean waits = ask.equals(Ask.AGREEMENT)
                && items.stream().anyMatch(item -> item.name().equals("verification") && item.state() == State.BLOCKED);
        if (!signs || !waits) {
            return next;
        }
        List<String> blockers = new ArrayList<>(next.blockedBy());
        blockers.add("verification");
        return new NextStep(State.BLOCKED, next.action(), blockers, next.missing(), null);
    }

    private Optional<String> itemOf(Violation violation) {
        return violation.subjects().equals(List.of(partner.id()))
                ? Ask.OWN.stream()
                        .filter(ask -> names.contains(ask.name()) && ask.rules().contains(violation.rule()))
                        .map(Ask::name)
                        .findFirst()
                : Optional.empty();
    }

    private Item item(Ask ask, List<String> of, RuleId rule, NextStep next, Scenario setting) {
        Optional<Action> action = Optional.ofNullable(next.action());
        return new Item(
                ask.name(),
                of,
                next.state(),
                action.map(Action::by),
                Optional.of(rule),
                action,
                next.state() == State.NEXT
                        ? action.map(taken -> taken.apply(setting).book())
                        : Optional.empty(),
                next.blockedBy(),
                Optional.ofNullable(next.obstacle()),
                next.state() == State.UNKNOWN ? next.missing() : List.of(),
                citations(action.map(Action::step).or(() -> step(ask.step())), rule));
    }

    private Optional<Step> step(String code) {
        return rules.steps().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    private List<Citation> citations(Optional<Step> step, RuleId rule) {
        List<Citation> ofStep = step.map(rules::citations).orElse(List.of());
        return ofStep.isEmpty()
                ? rules.versions(rule).stream()
                        .filter(version -> version.info().period().contains(day))
                        .flatMap(version -> rules.citations(version.info()).stream())
                        .toList()
                : ofStep;
    }

    // what it has with others

    private void addPartnerships(AnyParties wider) {
        List<List<String>> known =
                between(Partnership.class, partnership -> List.of(partnership.provider(), partnership.reseller()));
        boolean isProvider = partner.type() == PartnerType.INDIRECT_PROVIDER;
        PartnerType other = isProvider ? PartnerType.INDIRECT_RESELLER : PartnerType.INDIRECT_PROVIDER;
        List<List<String>> possible = book.partners().stream()
                .filter(party -> party.type() == other)
                .limit(MAX_CANDIDATES)
                .map(party -> isProvider ? List.of(partner.id(), party.id()) : List.of(party.id(), partner.id()))
                .toList();
        addAll(Ask.PARTNERSHIP, known, possible, two -> {
            Transaction looksAtBoth = ResellerAssignment.builder(
                            two.get(0), two.get(1), wider.customer(), ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT)
                    .build();
            Scenario setting = Scenario.of(
                    day,
                    book,
                    PartnershipRequest.builder(two.get(0), two.get(1)).build());
            return new Asked(open.judge(Scenario.of(day, wider.book(), looksAtBoth)), setting, Optional.empty());
        });
    }

    private void addCustomers() {
        List<List<String>> known = between(
                ResellerRelationship.class, relationship -> List.of(relationship.partner(), relationship.customer()));
        List<List<String>> possible = book.customers().stream()
                .limit(MAX_CANDIDATES)
                .map(customer -> List.of(partner.id(), customer.id()))
                .toList();
        addAll(Ask.CUSTOMER, known, possible, two -> {
            Transaction sale = Sale.builder(List.of(two.get(0)), two.get(1)).build();
            Scenario setting = Scenario.of(day, book, sale);
            return new Asked(open.judge(setting), setting, planned.map(later -> Scenario.of(day, later, sale)));
        });
    }

    /** The pairs that have one, may have one, or are about to. */
    private <T extends Relationship> List<List<String>> between(Class<T> type, Function<T, List<String>> ids) {
        return book.statesRelationships()
                ? book.relationships().get().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(one -> !one.status().is(Relationship.Status.REMOVED))
                        .map(ids)
                        .filter(two -> two.contains(partner.id()))
                        .toList()
                : List.of();
    }

    private void addAll(
            Ask ask, List<List<String>> known, List<List<String>> possible, Function<List<String>, Asked> asking) {
        if (!rules.ids().contains(ask.rules().get(0))) {
            return;
        }
        if (!book.statesRelationships()) {
            addAlone(ask, new NextStep(State.UNKNOWN, null, List.of(), List.of(FactRef.RELATIONSHIPS), null), own);
        } else if (known.isEmpty()) {
            addAnyOf(ask, possible, asking);
        } else {
            known.forEach(two -> add(ask, two, asking.apply(two)));
        }
    }

    /** Adds an item of the partner alone, with the first declared candidate for a relationship. */
    private void addAnyOf(Ask ask, List<List<String>> possible, Function<List<String>, Asked> asking) {
        NextStep best = null;
        Scenario setting = own;
        List<String> with = List.of();
        for (List<String> two : possible) {
            Asked asked = asking.apply(two);
            Optional<Violation> violation = asked.verdict().violations().stream()
                    .filter(one -> ask.rules().contains(one.rule()))
                    .filter(one -> one.subjects().equals(two))
                    .findFirst();
            if (violation.isPresent()) {
                NextStep next = next(violation.get(), asked);
                if (best == null || next.isBetterThan(best)) {
                    best = next;
                    setting = asked.setting();
                    with = two;
                }
                if (best.state() == State.NEXT) {
                    break;
                }
            }
        }
        if (best != null) {
            plan(ask, with, best);
        }
        addAlone(ask, best == null ? NextStep.stuck(null) : best, setting);
    }

    private void addAlone(Ask ask, NextStep next, Scenario setting) {
        items.add(item(ask, List.of(partner.id()), ask.rules().get(0), next, setting));
    }

    /** A partnership that is begun sooner or later may stand in the way of a customer. */
    private void plan(Ask ask, List<String> two, NextStep next) {
        if (ask.equals(Ask.PARTNERSHIP) && !next.isStuck()) {
            planned = Optional.of(
                    planned.orElse(book).with(Partnership.of(two.get(0), two.get(1), Relationship.Status.ACTIVE)));
        }
    }
}
