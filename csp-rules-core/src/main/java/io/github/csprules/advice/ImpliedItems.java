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
        return item("admin-agent", State.UNKNOWN, actor(), Optional.empty(), List.of(), List.of(), "S1-170..171");
    }

    Item contact() {
        if (hasSigned()) {
            return contact(State.DONE, List.of());
        }
        return isOpen("profile") ? contact(State.BLOCKED, List.of("profile")) : contact(State.UNKNOWN, List.of());
    }

    private Item contact(State state, List<String> blockedBy) {
        return item("contact", state, actor(), Optional.of(CONTACT_EMAIL), blockedBy, List.of(), "S1-151..152");
    }

    Item verification(Verdict verdict) {
        if (hasSigned()) {
            return verification(State.DONE, List.of(), List.of());
        }
        if (isOpen("contact")) {
            return verification(State.BLOCKED, List.of("contact"), List.of());
        }
        FactRef agreements = FactRef.of(partner, FactName.AGREEMENTS);
        return verification(
                State.UNKNOWN, List.of(), verdict.missing().contains(agreements) ? List.of(agreements) : List.of());
    }

    private Item verification(State state, List<String> blockedBy, List<FactRef> missing) {
        return item("verification", state, Actor.MICROSOFT, Optional.of(VERIFIED), blockedBy, missing, "S1-163..165");
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

    private Item item(
            String name,
            State state,
            Actor by,
            Optional<RuleId> rule,
            List<String> blockedBy,
            List<FactRef> missing,
            String clauses) {
        return new Item(
                name,
                List.of(partner.id()),
                state,
                state == State.DONE ? Optional.empty() : Optional.of(by),
                rule,
                Optional.empty(),
                Optional.empty(),
                blockedBy,
                Optional.empty(),
                missing,
                rules.documentation().find(clauses));
    }

    private Actor actor() {
        return Actor.of(partner.type());
    }
}
