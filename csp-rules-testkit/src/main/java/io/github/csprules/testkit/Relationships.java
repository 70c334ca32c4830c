package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What parties have with each other, and could have. */
final class Relationships {

    private Relationships() {}

    /**
     * The relationships that the parties that matter could have, all of them active: partnerships of a partner with one named
     * after it, reseller relationships of every partner with every customer. What is stated about delegated administration
     * stays.
     */
    static List<Relationship> possible(Scenario scenario) {
        Book near = scenario.concerned().book();
        List<Partner> partners = near.partners();
        List<Relationship> possible = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            for (int j = i + 1; j < partners.size(); j++) {
                possible.add(
                        Partnership.of(partners.get(i).id(), partners.get(j).id(), Relationship.Status.ACTIVE));
            }
            for (Customer customer : near.customers()) {
                possible.add(active(scenario, partners.get(i), customer));
            }
        }
        return possible;
    }

    private static ResellerRelationship active(Scenario scenario, Partner partner, Customer customer) {
        ResellerRelationship fresh = ResellerRelationship.of(partner.id(), customer.id(), Relationship.Status.ACTIVE);
        return scenario.book()
                .resellerRelationship(partner, customer)
                .filter(stated -> stated.delegatedAdmin().isStated())
                .map(stated -> withStatus(stated, Relationship.Status.ACTIVE))
                .map(ResellerRelationship.class::cast)
                .orElse(fresh.withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP));
    }

    static Relationship withStatus(Relationship relationship, Relationship.Status status) {
        return relationship.toBuilder().status(status).build();
    }

    /** The scenario in which it is stated that there are no relationships. */
    static Scenario none(Scenario scenario) {
        Book none = scenario.book().without(FactRef.RELATIONSHIPS).toBuilder()
                .relationships()
                .build();
        return scenario.toBuilder().book(none).build();
    }

    static Scenario with(Scenario scenario, List<Relationship> relationships) {
        Scenario changed = scenario;
        for (Relationship one : relationships) {
            changed = changed.with(one);
        }
        return changed;
    }

    static Scenario without(Scenario scenario, Relationship relationship) {
        List<Relationship> others = new ArrayList<>(Edits.statedRelationships(scenario));
        others.remove(relationship);
        return with(none(scenario), others);
    }

    static String nameOf(Relationship relationship) {
        if (relationship instanceof Partnership partnership) {
            return "the partnership of `" + partnership.provider() + "` with `" + partnership.reseller() + "`";
        }
        ResellerRelationship of = (ResellerRelationship) relationship;
        return "the relationship of `" + of.partner() + "` with `" + of.customer() + "`";
    }
}
