package io.github.csprules.testkit;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Offer;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction whose required and optional parts can be replaced, which its own builder cannot do; its facts are kept.
 * <p>
 * A setter of what the transaction does not have changes nothing.
 */
final class TransactionDraft {

    private final Transaction original;
    private List<String> partners = List.of();
    private String customer = "";
    private Fact<Role> role;
    private Extensions extensions;
    private @Nullable Offer offer;
    private @Nullable String partnerIdOnRecord;
    private @Nullable String subscription;
    private ResellerAssignment.Purpose purpose = ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT;
    private PartnershipRemoval.Requester requestedBy = PartnershipRemoval.Requester.PROVIDER;

    private TransactionDraft(Transaction original) {
        this.original = original;
        role = original.role();
        extensions = original.extensions();
    }

    static TransactionDraft of(Transaction transaction) {
        TransactionDraft draft = new TransactionDraft(transaction);
        if (transaction instanceof Sale sale) {
            draft.partners(sale.channel()).customer(sale.customer());
            draft.offer = sale.offer().orElse(null);
            draft.partnerIdOnRecord = sale.partnerIdOnRecord().orElse(null);
        } else if (transaction instanceof PartnershipRequest request) {
            draft.partners(List.of(request.provider(), request.reseller()));
        } else if (transaction instanceof PartnershipRemoval removal) {
            draft.partners(List.of(removal.provider(), removal.reseller())).requestedBy(removal.requestedBy());
        } else if (transaction instanceof CustomerRelationshipRequest request) {
            draft.partners(request.partners()).customer(request.customer());
        } else if (transaction instanceof ResellerAssignment assignment) {
            draft.partners(List.of(assignment.provider(), assignment.reseller()))
                    .customer(assignment.customer())
                    .purpose(assignment.purpose())
                    .subscription(assignment.subscription().orElse(null));
        } else if (transaction instanceof SupportEngagement support) {
            draft.partners(List.of(support.partner()))
                    .customer(support.customer())
                    .subscription(support.subscription());
        } else if (transaction instanceof Enrollment enrollment) {
            draft.partners(List.of(enrollment.partner()));
        } else if (transaction instanceof AgreementSignature signature) {
            draft.partners(List.of(signature.partner()));
        }
        return draft;
    }

    /** Who is named, in the order of {@link io.github.csprules.model.Scenario#partners}. */
    List<String> partners() {
        return partners;
    }

    TransactionDraft partners(List<String> ids) {
        partners = List.copyOf(ids);
        return this;
    }

    TransactionDraft customer(String id) {
        customer = id;
        return this;
    }

    TransactionDraft role(@Nullable Role newRole) {
        role = newRole == null ? Fact.notStated() : Fact.of(newRole);
        return this;
    }

    TransactionDraft extensions(Extensions own) {
        extensions = own;
        return this;
    }

    TransactionDraft offer(@Nullable Offer newOffer) {
        offer = newOffer;
        return this;
    }

    TransactionDraft partnerIdOnRecord(@Nullable String mpnId) {
        partnerIdOnRecord = mpnId;
        return this;
    }

    TransactionDraft subscription(@Nullable String id) {
        subscription = id;
        return this;
    }

    TransactionDraft purpose(ResellerAssignment.Purpose newPurpose) {
        purpose = newPurpose;
        return this;
    }

    TransactionDraft requestedBy(PartnershipRemoval.Requester requester) {
        requestedBy = requester;
        return this;
    }

    Transaction build() {
        if (original instanceof Sale) {
            return finished(sale());
        }
        if (original instanceof PartnershipRequest request) {
            PartnershipRequest.Builder copy = PartnershipRequest.builder(partners.get(0), partners.get(1));
            Rebuild.state(request.acceptedBy(), copy::acceptedBy, copy::notAccepted);
            return finished(copy);
        }
        if (original instanceof PartnershipRemoval removal) {
            PartnershipRemoval.Builder copy = PartnershipRemoval.builder(partners.get(0), partners.get(1), requestedBy);
            Rebuild.state(removal.goodFaith(), copy::goodFaith, () -> {});
            Rebuild.state(removal.legalNotice(), copy::legalNotice, () -> {});
            return finished(copy);
        }
        if (original instanceof CustomerRelationshipRequest request) {
            CustomerRelationshipRequest.Builder copy = CustomerRelationshipRequest.builder(partners, customer);
            Rebuild.state(request.acceptedBy(), copy::acceptedBy, copy::notAccepted);
            Rebuild.state(request.delegatedAdmin(), copy::delegatedAdmin, () -> {});
            return finished(copy);
        }
        if (original instanceof ResellerAssignment assignment) {
            return finished(assignment(assignment));
        }
        if (original instanceof SupportEngagement support) {
            String supported = subscription == null ? support.subscription() : subscription;
            return finished(SupportEngagement.builder(partners.get(0), customer, supported));
        }
        if (original instanceof Enrollment enrollment) {
            return enrollment.toBuilder().extensions(extensions).build();
        }
        return ((AgreementSignature) original)
                .toBuilder().extensions(extensions).build();
    }

    private Sale.Builder sale() {
        Sale.Builder copy = Sale.builder(partners, customer);
        if (offer != null) {
            copy.offer(offer);
        }
        if (partnerIdOnRecord != null) {
            copy.partnerIdOnRecord(partnerIdOnRecord);
        }
        return copy;
    }

    private ResellerAssignment.Builder assignment(ResellerAssignment assignment) {
        ResellerAssignment.Builder copy =
                ResellerAssignment.builder(partners.get(0), partners.get(1), customer, purpose);
        if (subscription != null) {
            copy.subscription(subscription);
        }
        Rebuild.state(assignment.newCustomer(), copy::newCustomer, () -> {});
        Rebuild.state(assignment.mpnId(), copy::mpnId, () -> {});
        return copy;
    }

    private <T extends Transaction, B extends Transaction.Builder<T, B>> T finished(B copy) {
        Rebuild.state(role, copy::role, () -> {});
        return copy.assuming(original.assumed().toArray(FactName<?>[]::new))
                .extensions(extensions)
                .build();
    }
}
