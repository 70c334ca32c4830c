package io.github.csprules.testkit.space;

import io.github.csprules.model.TransactionType;

/** The space of each type of transaction. */
final class Spaces {

    private Spaces() {}

    static Space of(TransactionType type) {
        return switch (type) {
            case SALE -> SaleSpace.SPACE;
            case PARTNERSHIP -> PartnershipSpace.SPACE;
            case PARTNERSHIP_REMOVAL -> PartnershipRemovalSpace.SPACE;
            case CUSTOMER_RELATIONSHIP -> CustomerRelationshipSpace.SPACE;
            case RESELLER_ASSIGNMENT -> ResellerAssignmentSpace.SPACE;
            case SUPPORT_ENGAGEMENT -> SupportEngagementSpace.SPACE;
            case ENROLLMENT -> EnrollmentSpace.SPACE;
            case AGREEMENT_SIGNATURE -> AgreementSignatureSpace.SPACE;
        };
    }
}
