package io.github.csprules.advice;

import io.github.csprules.advice.Checklist.Item;
import io.github.csprules.advice.Checklist.State;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The items that no rule judges in a book: what other facts imply of them. */
final class ImpliedItems {

    private static final RuleId CONTACT_EMAIL = RuleId.of("business-contact-email");
    private static final RuleId VERIFIED = RuleId.of("enrollment-verified");

    private final RuleSet rules;
    private final LocalDate day;
    private final Partner partner;
    private final List<Item> items;

    ImpliedItems(RuleSet rules, LocalDate day, Partner partner, List<Item> items) {
        this.rules = rules;
        this.day = day;
        this.partner = partner;
        this.items = items;
    }

    Item adminAgent() {
        return untold("admin-agent", actor(), Optional.empty(), "S1-170..171");
    }

    Item contact() {
        if (hasSigned()) {
            return of("contact", State.DONE, Optional.empty(), CONTACT_EMAIL, List.of(), List.of());
        } else if (isOpen("profile")) {
            return of("contact", State.BLOCKED, Optional.of(actor()), CONTACT_EMAIL, List.of("profile"), List.of());
        } else {
            return untold("contact", actor(), Optional.of(CONTACT_EMAIL), "S1-151..152");
        }
    }

    Item verification(Verdict verdict) {
        if (hasSigned()) {
            return of("verification", State.DONE, Optional.empty(), VERIFIED, List.of(), List.of());
        } else if (isOpen("contact")) {
            return of(
                    "verification",
                    State.BLOCKED,
                    Optional.of(Actor.MICROSOFT),
                    VERIFIED,
                    List.of("contact"),
                    List.of());
        } else {
            FactRef agreements = FactRef.of(partner, FactName.AGREEMENTS);
            boolean wouldTell = verdict.missing().contains(agreements);
            return of(
                    "verification",
                    State.UNKNOWN,
                    Optional.of(Actor.MICROSOFT),
                    VERIFIED,
                    List.of(),
                    wouldTell ? List.of(agreements) : List.of());
        }
    }

    /** Whoever has signed was verified before. */
    private boolean hasSigned() {
        if (partner.agreements().isStated()) {
            for (Agreement agreement : partner.agreements().get()) {
                if (agreement.type() == AgreementType.MICROSOFT_PARTNER_AGREEMENT
                        && !agreement.signedOn().isAfter(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOpen(String name) {
        return items.stream()
                .anyMatch(item ->
                        item.name().equals(name) && (item.state() == State.NEXT || item.state() == State.BLOCKED));
    }

    private Item of(
            String name, State state, Optional<Actor> by, RuleId rule, List<String> blockedBy, List<FactRef> missing) {
        String clauses = name.equals("contact") ? "S1-151..152" : "S1-163..165";
        return new Item(
                name,
                List.of(partner.id()),
                state,
                by,
                Optional.of(rule),
                Optional.empty(),
                Optional.empty(),
                blockedBy,
                Optional.empty(),
                missing,
                rules.documentation().find(clauses));
    }

    private Item untold(String name, Actor by, Optional<RuleId> rule, String clauses) {
        return new Item(
                name,
                List.of(partner.id()),
                State.UNKNOWN,
                Optional.of(by),
                rule,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                rules.documentation().find(clauses));
    }

    private Actor actor() {
        return switch (partner.type()) {
            case INDIRECT_PROVIDER -> Actor.PROVIDER;
            case INDIRECT_RESELLER -> Actor.RESELLER;
            case DIRECT_BILL -> Actor.DIRECT_BILL_PARTNER;
        };
    }
}
