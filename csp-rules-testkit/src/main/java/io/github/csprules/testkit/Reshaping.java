package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The small changes of a scenario that change no fact: days, parties, tenants, relationships. */
final class Reshaping {

    private final Scenario scenario;
    private final List<LocalDate> boundaries;
    private final Book near;
    private final EditList edits = new EditList();

    Reshaping(Scenario scenario, List<LocalDate> boundaries) {
        this.scenario = scenario;
        this.boundaries = boundaries;
        near = scenario.concerned().book();
    }

    List<Edit> all() {
        partners();
        customers();
        relationships();
        furtherParties();
        days();
        return edits.toList();
    }

    /** Further parties that could be declared, with their relationships, where relationships are stated. */
    List<Edit> strangers() {
        furtherParties();
        return edits.toList();
    }

    private void days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (LocalDate boundary : boundaries) {
            days.add(boundary.minusDays(1));
            days.add(boundary);
        }
        for (LocalDate day : days) {
            edits.add("the day is " + day, () -> scenario.on(day));
        }
    }

    // Parties

    private void partners() {
        for (Partner partner : near.partners()) {
            String name = "`" + partner.id() + "`";
            for (PartnerType other : PartnerType.values()) {
                edits.add(
                        name + " is of type " + other,
                        () -> with(partner.toBuilder().type(other)));
            }
            tenants(partner, tenant -> with(partner.toBuilder().tenant(tenant)));
        }
    }

    private void customers() {
        for (Customer customer : near.customers()) {
            tenants(customer, tenant -> with(customer.toBuilder().tenant(tenant)));
        }
    }

    private Scenario with(Partner.Builder partner) {
        return scenario.with(partner.build());
    }

    private Scenario with(Customer.Builder customer) {
        return scenario.with(customer.build());
    }

    /** Each party that matters in the tenant of each partner that does. */
    List<Edit> sharedTenants() {
        for (Partner partner : near.partners()) {
            inTenantsOfOthers(partner, tenant -> with(partner.toBuilder().tenant(tenant)));
        }
        for (Customer customer : near.customers()) {
            inTenantsOfOthers(customer, tenant -> with(customer.toBuilder().tenant(tenant)));
        }
        return edits.toList();
    }

    private void inTenantsOfOthers(Party party, Function<Tenant, Scenario> moved) {
        near.partners().stream().filter(other -> !other.equals(party)).forEach(other -> {
            Tenant tenant = other.tenant();
            edits.add(
                    "`" + party.id() + "` uses the tenant of `" + other.id() + "`",
                    () -> moved.apply(Tenant.csp(tenant.id()).in(tenant.cloud())));
        });
    }

    private void tenants(Party party, Function<Tenant, Scenario> moved) {
        for (Tenant.Cloud cloud : Tenant.Cloud.values()) {
            edits.add(
                    "the tenant of `" + party.id() + "` is in the cloud " + cloud,
                    () -> moved.apply(party.tenant().in(cloud)));
        }
        for (Partner other : near.partners()) {
            if (!other.equals(party)) {
                Tenant tenant = other.tenant();
                String shared = "`" + party.id() + "` uses the tenant of `" + other.id() + "`";
                edits.add(shared, () -> moved.apply(Tenant.csp(tenant.id()).in(tenant.cloud())));
                edits.add(
                        shared + ", in other letters",
                        () -> moved.apply(Tenant.csp(inOtherCase(tenant.id())).in(tenant.cloud())));
                if (party instanceof Customer) { // a partner's is a CSP tenant, also where it is not said
                    edits.add(
                            shared + ", whose type is not stated",
                            () -> moved.apply(Tenant.of(tenant.id()).in(tenant.cloud())));
                }
            }
        }
    }

    private static String inOtherCase(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        return upper.equals(id) ? id.toLowerCase(Locale.ROOT) : upper;
    }

    /** Further parties in the tenants of those that matter, with the relationships that could come in the way. */
    private void furtherParties() {
        if (scenario.type() == TransactionType.ENROLLMENT) {
            furtherEnrollment(scenario.partner());
        }
        if (!scenario.book().statesRelationships()) {
            return;
        }
        for (Partner partner : scenario.partners()) {
            for (Partner seller : scenario.partners()) {
                if (!seller.equals(partner)) {
                    furtherCustomer(partner, seller);
                }
            }
            if (scenario.hasCustomer()) {
                furtherReseller(scenario.customer(), partner);
            }
        }
    }

    private void furtherEnrollment(Partner partner) {
        String id = Retelling.freshId(scenario, "reseller-in-tenant-of-" + partner.id());
        Partner.Builder further = Partner.builder(id, PartnerType.INDIRECT_RESELLER, partner.tenant());
        edits.add("`" + id + "`, a reseller, uses the tenant of `" + partner.id() + "`", () -> with(further));
    }

    private void furtherCustomer(Partner partner, Partner seller) {
        String id = Retelling.freshId(scenario, "customer-in-tenant-of-" + partner.id());
        Customer.Builder further = Customer.builder(id, partner.tenant());
        further.stating(FactName.COUNTRY, partner.country()).stating(FactName.ORGANIZATION, partner.organization());
        edits.add(
                "`" + id + "`, a customer of `" + seller.id() + "`, uses the tenant of `" + partner.id() + "`",
                () -> with(further).with(ResellerRelationship.of(seller.id(), id, Relationship.Status.ACTIVE)));
    }

    private void furtherReseller(Customer customer, Partner provider) {
        String id = Retelling.freshId(scenario, "reseller-in-tenant-of-" + customer.id());
        Tenant tenant = Tenant.csp(customer.tenant().id()).in(customer.tenant().cloud());
        Partner.Builder further = Partner.builder(id, PartnerType.INDIRECT_RESELLER, tenant);
        further.stating(FactName.COUNTRY, customer.country()).stating(FactName.ORGANIZATION, customer.organization());
        edits.add(
                "`" + id + "`, a reseller of `" + provider.id() + "`, uses the tenant of `" + customer.id() + "`",
                () -> with(customer.toBuilder().tenant(tenant))
                        .with(further.build())
                        .with(Partnership.of(provider.id(), id, Relationship.Status.ACTIVE)));
    }

    private void relationships() {
        if (!scenario.book().statesRelationships()) {
            return;
        }
        List<Relationship> stated = Edits.statedRelationships(scenario);
        List<Relationship> possible = Relationships.possible(scenario);
        for (Relationship relationship : stated) {
            if (possible.stream().anyMatch(relationship::isBetweenTheSameAs)) {
                String name = Relationships.nameOf(relationship);
                for (Relationship.Status status : Relationship.Status.values()) {
                    edits.add(
                            name + " is " + status,
                            () -> scenario.with(Relationships.withStatus(relationship, status)));
                }
                edits.add(name + " is gone", () -> Relationships.without(scenario, relationship));
            }
        }
        for (Relationship relationship : possible) {
            if (stated.stream().noneMatch(relationship::isBetweenTheSameAs)) {
                edits.add(Relationships.nameOf(relationship) + " is ACTIVE too", () -> scenario.with(relationship));
            }
        }
    }
}
