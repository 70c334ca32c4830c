package io.github.csprules.catalog;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import java.util.List;

/**
 * Whom rules look at. Each position is a list that the scenario holds already.
 * <p>
 * Which transactions a rule looks at is said by its header alone; nothing is said here of those that none asks about.
 */
final class Positions {

    private Positions() {}

    /** Who does business with the customer: of an assignment provider, then reseller, where the customer is being added. */
    static List<Partner> customerPositions(Scenario scenario) {
        return scenario.type() == TransactionType.RESELLER_ASSIGNMENT ? addingCustomer(scenario) : scenario.partners();
    }

    /**
     * The partners that need a Microsoft Partner Agreement: those that sell or add a customer, and a reseller that is to get
     * incentives.
     */
    static List<Partner> agreementPositions(Scenario scenario) {
        return scenario.type() == TransactionType.RESELLER_ASSIGNMENT && !isAddingCustomer(scenario)
                ? receivingIncentives(scenario)
                : scenario.partners();
    }

    /**
     * The partners that need an MPN ID: the resellers of a sale, a reseller that is to get incentives, a partner that signs or
     * enrolls.
     */
    static List<Partner> mpnPositions(Scenario scenario) {
        return switch (scenario.type()) {
            case SALE -> scenario.resellers();
            case RESELLER_ASSIGNMENT -> receivingIncentives(scenario);
            default -> scenario.partners();
        };
    }

    /** The partner that enrolls, if as a direct-bill partner. */
    static List<Partner> enrollingDirectBill(Scenario scenario) {
        List<Partner> enrolling = scenario.partners();
        return enrolling.get(0).type() == PartnerType.DIRECT_BILL ? enrolling : List.of();
    }

    /** Provider, then reseller of an assignment to the account of a new customer. */
    static List<Partner> addingCustomer(Scenario scenario) {
        return isAddingCustomer(scenario) ? scenario.partners() : List.of();
    }

    private static List<Partner> receivingIncentives(Scenario scenario) {
        return scenario.transaction(ResellerAssignment.class).purpose() == ResellerAssignment.Purpose.INCENTIVES
                ? scenario.resellers()
                : List.of();
    }

    /** Whether an assignment is one to the account of a customer that is being added. */
    static boolean isAddingCustomer(Scenario scenario) {
        return !needsSubscription(scenario.transaction(ResellerAssignment.class));
    }

    /** Whether an assignment is one to a subscription, not to the account of a new customer. */
    static boolean needsSubscription(ResellerAssignment assignment) {
        return switch (assignment.purpose()) {
            case INCENTIVES, SUPPORT -> true;
            case ACCOUNT_MANAGEMENT, AZURE_ACCOUNT_MANAGEMENT -> false;
        };
    }

    /** Who sells new licenses, or adds a customer. */
    static List<Partner> takingOnNewBusiness(Scenario scenario) {
        if (scenario.type() == TransactionType.RESELLER_ASSIGNMENT) {
            return addingCustomer(scenario);
        }
        return scenario.transaction(Sale.class).kind() == Sale.Kind.RENEWAL ? List.of() : scenario.channel();
    }

    /** Whether it is the provider itself that removes a partnership. */
    static boolean isRemovedByProvider(Scenario scenario) {
        return scenario.transaction(PartnershipRemoval.class).requestedBy() == PartnershipRemoval.Requester.PROVIDER;
    }
}
