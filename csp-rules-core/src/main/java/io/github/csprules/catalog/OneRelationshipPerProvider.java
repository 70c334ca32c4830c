package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.isAddingCustomer;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;
import static io.github.csprules.verdict.ArgumentType.PARTY;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.List;

/**
 * For one provider, a tenant is a reseller's or a customer's, not both.
 * <p>
 * A reseller who wants to buy for its own use from the provider that it resells for cannot do so with the same tenant, in
 * whatever order the two relationships come.
 * <p>
 * Allowed: the reseller buys with a second tenant.<br> Denied: a provider's customer becomes its reseller with the tenant that it
 * buys with.
 */
final class OneRelationshipPerProvider extends Rule {

    private static final Reason ALREADY_CUSTOMER = reason("alreadyCustomer")
            .needs(Reason.Need.OTHER_PROVIDER)
            .argument("customer", PARTY)
            .decidedBy("S0-180", "S0-181")
            .remedy("use-separate-tenant", RESELLER)
            .remedy("change-provider", RESELLER)
            .remedy("reseller-with-other-provider", RESELLER)
            .remedy("end-customer-relationship", PROVIDER)
            .build();

    private static final Reason ALREADY_RESELLER = reason("alreadyReseller")
            .needs(Reason.Need.OTHER_PROVIDER)
            .argument("reseller", PARTY)
            .decidedBy("S0-180", "S0-181")
            .remedy("use-separate-tenant", CUSTOMER)
            .remedy("change-provider", RESELLER)
            .remedy("customer-after-partnership", RESELLER)
            .build();

    OneRelationshipPerProvider() {
        super(rule("one-relationship-per-provider")
                .on(PARTNERSHIP, CUSTOMER_RELATIONSHIP, SALE, RESELLER_ASSIGNMENT)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
                .reasons(ALREADY_CUSTOMER, ALREADY_RESELLER)
                .alsoCites("S0-178..187")
                .reading("A tenant is blocked toward one provider only: with another tenant the same company is free.")
                .reading(Readings.NEW_CUSTOMERS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return switch (scenario.type()) {
            case PARTNERSHIP -> notACustomer(scenario);
            case SALE ->
                scenario.transaction(Sale.class).isNewCustomer()
                        ? ofProvider(scenario.channel().get(0), scenario)
                        : notApplicable();
            case RESELLER_ASSIGNMENT ->
                isAddingCustomer(scenario) ? notAReseller(scenario.provider(), scenario) : notApplicable();
            default -> forEach(scenario.partners(), scenario, OneRelationshipPerProvider::ofProvider);
        };
    }

    private static Answer ofProvider(Partner partner, Scenario scenario) {
        return partner.type() == PartnerType.INDIRECT_PROVIDER ? notAReseller(partner, scenario) : notApplicable();
    }

    private static Answer notACustomer(Scenario scenario) {
        Partner provider = scenario.provider();
        Partner reseller = scenario.reseller();
        List<ResellerRelationship> all = scenario.book().resellerRelationshipsInTenantOf(provider, reseller);
        for (ResellerRelationship relationship : all) {
            if (relationship.isActive()) {
                return violated(ALREADY_CUSTOMER, provider, reseller, relationship.customer());
            }
        }
        return undecidedBy(all, provider, reseller, scenario);
    }

    private static Answer notAReseller(Partner provider, Scenario scenario) {
        Customer customer = scenario.customer();
        List<Partnership> all = scenario.book().partnershipsInTenantOf(provider, customer);
        for (Partnership partnership : all) {
            if (partnership.isActive()) {
                return violated(ALREADY_RESELLER, provider, customer, partnership.reseller());
            }
        }
        return undecidedBy(all, provider, customer, scenario);
    }

    /** None of the relationships is known to be active: satisfied, unless one may be. */
    private static Answer undecidedBy(
            List<? extends Relationship> all, Partner provider, Party other, Scenario scenario) {
        if (!scenario.book().statesRelationships()) {
            return lacking(provider, other, FactRef.RELATIONSHIPS);
        }
        List<FactRef> missing = all.stream()
                .filter(relationship -> relationship.status().isNotStated())
                .map(relationship -> FactRef.of(relationship, FactName.STATUS))
                .toList();
        return missing.isEmpty() ? satisfied() : lacking(provider, other, missing);
    }
}
