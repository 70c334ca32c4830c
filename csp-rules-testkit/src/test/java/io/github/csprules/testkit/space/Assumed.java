package io.github.csprules.testkit.space;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import java.util.stream.Stream;

/** Scenarios whose host knows nothing and assumes whatever it states. */
final class Assumed {

    private Assumed() {}

    /** The scenario with every fact assumed that is stated in it and that a rule reads for its type. */
    static Scenario everythingIn(Scenario scenario) {
        Book.Builder book = Book.builder().subscriptions(scenario.book().subscriptions());
        for (Partner partner : scenario.book().partners()) {
            Partner.Builder assuming = partner.toBuilder();
            facts(FactKind.Owner.PARTNER, scenario)
                    .filter(fact ->
                            partner.toBuilder().assuming(fact).problems().isEmpty())
                    .forEach(assuming::assuming);
            book.partner(assuming);
        }
        for (Customer customer : scenario.book().customers()) {
            Customer.Builder assuming = customer.toBuilder();
            facts(FactKind.Owner.CUSTOMER, scenario)
                    .filter(fact ->
                            customer.toBuilder().assuming(fact).problems().isEmpty())
                    .forEach(assuming::assuming);
            book.customer(assuming);
        }
        if (scenario.book().relationships().isStated()) {
            book.relationships(scenario.book().relationships().get().stream()
                            .map(Assumed::assuming)
                            .toList())
                    .assuming(FactName.RELATIONSHIPS);
        }
        Transaction.Builder<?, ?> transaction = builderOf(scenario.transaction());
        facts(FactKind.Owner.TRANSACTION, scenario)
                .filter(fact -> builderOf(scenario.transaction())
                        .assuming(fact)
                        .problems()
                        .isEmpty())
                .forEach(transaction::assuming);
        return Scenario.builder(scenario.asOf(), book, transaction).build();
    }

    private static Stream<FactName<?>> facts(FactKind.Owner owner, Scenario scenario) {
        return CspPolicy.extended().facts(scenario.type()).stream()
                .filter(fact -> fact.owner() == owner)
                .map(FactKind::name);
    }

    private static Relationship assuming(Relationship relationship) {
        return relationship.assuming(relationship.facts().names().stream()
                .filter(fact -> relationship.fact(fact).isStated())
                .toArray(FactName<?>[]::new));
    }

    private static Transaction.Builder<?, ?> builderOf(Transaction transaction) {
        return switch (transaction.type()) {
            case SALE -> ((Sale) transaction).toBuilder();
            case PARTNERSHIP -> ((PartnershipRequest) transaction).toBuilder();
            case PARTNERSHIP_REMOVAL -> ((PartnershipRemoval) transaction).toBuilder();
            case CUSTOMER_RELATIONSHIP -> ((CustomerRelationshipRequest) transaction).toBuilder();
            case RESELLER_ASSIGNMENT -> ((ResellerAssignment) transaction).toBuilder();
            case SUPPORT_ENGAGEMENT -> ((SupportEngagement) transaction).toBuilder();
            case ENROLLMENT -> ((Enrollment) transaction).toBuilder();
            case AGREEMENT_SIGNATURE -> ((AgreementSignature) transaction).toBuilder();
        };
    }
}
