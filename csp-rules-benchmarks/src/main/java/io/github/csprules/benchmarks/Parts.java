package io.github.csprules.benchmarks;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Builds everything in a sale anew from plain values, as a host does that holds them in a form of its own. */
final class Parts {

    private Parts() {}

    static Partner partner(Partner like) {
        Partner.Builder builder = Partner.builder(like.id(), like.type(), like.tenant())
                .name(like.name().orElseThrow())
                .country(like.country().get())
                .organization(like.organization().get())
                .affiliates(like.affiliates().get())
                .agreements(like.agreements().get());
        if (like.mpnId().isStated()) {
            builder.onboardedOn(like.onboardedOn().get())
                    .enrolledOn(like.enrolledOn().get())
                    .mpnId(like.mpnId().get());
        }
        return builder.build();
    }

    static Customer customer(Customer like) {
        return Customer.builder(like.id(), like.tenant())
                .name(like.name().orElseThrow())
                .country(like.country().get())
                .organization(like.organization().get())
                .build();
    }

    static Scenario scenario(Scenario like) {
        List<Relationship> relationships = new ArrayList<>(2);
        for (Relationship one : like.book().relationships().get()) {
            relationships.add(
                    one instanceof Partnership partnership
                            ? Partnership.of(
                                    partnership.provider(),
                                    partnership.reseller(),
                                    partnership.status().get())
                            : copy((ResellerRelationship) one));
        }
        Book book = Book.builder()
                .partners(
                        partner(like.partners().get(0)), partner(like.partners().get(1)))
                .customers(customer(like.customer()))
                .relationships(relationships)
                .build();
        Sale sale = Sale.builder(
                        List.of(
                                like.partners().get(0).id(),
                                like.partners().get(1).id()),
                        like.customer().id())
                .partnerIdOnRecord(
                        ((Sale) like.transaction()).partnerIdOnRecord().orElseThrow())
                .build();
        return Scenario.builder(like.asOf(), book, sale)
                .reference(like.reference().orElseThrow())
                .build();
    }

    private static ResellerRelationship copy(ResellerRelationship like) {
        return ResellerRelationship.of(
                like.partner(), like.customer(), like.status().get());
    }
}
