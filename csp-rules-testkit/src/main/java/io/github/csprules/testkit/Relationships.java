package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
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
        Concerned concerned = Concerned.in(scenario);
        List<Partner> partners = concerned.partners();
        List<Relationship> possible = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            for (int j = i + 1; j < partners.size(); j++) {
                possible.add(
                        Partnership.of(partners.get(i).id(), partners.get(j).id(), Relationship.Status.ACTIVE));
            }
            for (Customer customer : concerned.customers()) {
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

    static boolean isSamePair(Relationship one, Relationship other) {
        return nameOf(one).equals(nameOf(other));
    }

    static Scenario replace(Scenario scenario, Relationship relationship, Relationship replacement) {
        List<Relationship> all = new ArrayList<>(Edits.statedRelationships(scenario));
        all.replaceAll(other -> other.equals(relationship) ? replacement : other);
        return Rebuild.withRelationships(scenario, all);
    }

    static Scenario remove(Scenario scenario, Relationship relationship) {
        List<Relationship> all = new ArrayList<>(Edits.statedRelationships(scenario));
        all.remove(relationship);
        return Rebuild.withRelationships(scenario, all);
    }

    static Scenario add(Scenario scenario, Relationship relationship) {
        List<Relationship> all = new ArrayList<>(Edits.statedRelationships(scenario));
        all.add(relationship);
        return Rebuild.withRelationships(scenario, all);
    }

    static String nameOf(Relationship relationship) {
        if (relationship instanceof Partnership partnership) {
            return "the partnership of `" + partnership.provider() + "` with `" + partnership.reseller() + "`";
        }
        ResellerRelationship of = (ResellerRelationship) relationship;
        return "the relationship of `" + of.partner() + "` with `" + of.customer() + "`";
    }
}
