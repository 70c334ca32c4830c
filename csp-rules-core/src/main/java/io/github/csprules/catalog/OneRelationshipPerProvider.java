package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.RESELLER;
import static io.github.csprules.verdict.ArgumentType.PARTY;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tenant is to a provider either that of a reseller or that of a customer.
 * <p>
 * A reseller who wants to buy for its own use from the provider that it resells for cannot do so with the same
 * tenant, in whatever order the two relationships come.
 * <p>
 * Allowed: the reseller buys with a second tenant.<br>
 * Denied: a provider's customer becomes its reseller with the tenant that it buys with.
 */
final class OneRelationshipPerProvider extends Rule {

    private static final Reason ALREADY_CUSTOMER = reason("alreadyCustomer")
            .argument("customer", PARTY)
            .decidedBy("S0-181..184", "S0-187")
            .remedy("use-separate-tenant", RESELLER)
            .remedy("change-provider", RESELLER)
            .remedy("reseller-with-other-provider", RESELLER)
            .build();

    private static final Reason ALREADY_RESELLER = reason("alreadyReseller")
            .argument("reseller", PARTY)
            .decidedBy("S0-181..184", "S0-187")
            .remedy("use-separate-tenant", RESELLER)
            .remedy("change-provider", RESELLER)
            .remedy("reseller-with-other-provider", RESELLER)
            .build();

    OneRelationshipPerProvider() {
        super(rule("one-relationship-per-provider")
                .on(PARTNERSHIP, CUSTOMER_RELATIONSHIP)
                .reads(FactOwner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactOwner.RELATIONSHIP, FactName.STATUS)
                .reasons(ALREADY_CUSTOMER, ALREADY_RESELLER)
                .alsoCites("S0-178..187")
                .reading("S0-181 blocks the tenant toward this provider only: another tenant (S0-183) or another "
                        + "provider (S0-184, S0-187) is free."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return scenario.type() == PARTNERSHIP
                ? notACustomer(scenario)
                : forEach(scenario.partners(), scenario, OneRelationshipPerProvider::notAReseller);
    }

    private static Answer notACustomer(Scenario scenario) {
        Partner provider = scenario.provider();
        Partner reseller = scenario.reseller();
        Book book = scenario.book();
        if (!book.statesRelationships()) {
            return lacking(provider, reseller, FactRef.RELATIONSHIPS);
        }
        List<FactRef> missing = new ArrayList<>(0);
        for (Customer customer : book.customersInTenantOf(reseller)) {
            Optional<ResellerRelationship> relationship = book.resellerRelationship(provider, customer);
            if (isActive(relationship)) {
                return violated(ALREADY_CUSTOMER, provider, reseller, customer.id());
            }
            addMissing(relationship, missing);
        }
        return missing.isEmpty() ? satisfied() : lacking(provider, reseller, missing);
    }

    private static Answer notAReseller(Partner partner, Scenario scenario) {
        if (partner.type() != PartnerType.INDIRECT_PROVIDER) {
            return notApplicable();
        }
        Customer customer = scenario.customer();
        Book book = scenario.book();
        if (!book.statesRelationships()) {
            return lacking(partner, customer, FactRef.RELATIONSHIPS);
        }
        List<FactRef> missing = new ArrayList<>(0);
        for (Partner reseller : book.partnersInTenantOf(customer)) {
            Optional<Partnership> partnership = book.partnership(partner, reseller);
            if (isActive(partnership)) {
                return violated(ALREADY_RESELLER, partner, customer, reseller.id());
            }
            addMissing(partnership, missing);
        }
        return missing.isEmpty() ? satisfied() : lacking(partner, customer, missing);
    }

    private static boolean isActive(Optional<? extends Relationship> relationship) {
        return relationship.isPresent() && relationship.get().isActive();
    }

    private static void addMissing(Optional<? extends Relationship> relationship, List<FactRef> missing) {
        if (relationship.isPresent() && relationship.get().status().isNotStated()) {
            missing.add(FactRef.of(relationship.get(), FactName.STATUS));
        }
    }
}
